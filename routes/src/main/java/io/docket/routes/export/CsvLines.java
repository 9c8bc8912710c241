package io.docket.routes.export;

import io.docket.routes.flow.CsvCell;
import io.docket.routes.flow.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finalized records as lines under a header; the columns depend on the kind. */
final class CsvLines {
    private static final List<String> COMMON = List.of(
            "document_id",
            "revision",
            "file_name",
            "source",
            "client_name",
            "report_id",
            "finalized_at",
            "finalized_by");

    private CsvLines() {}

    /** Returns the header and one line for each record, all of one kind. */
    static List<List<String>> of(Kind kind, List<FinalizedRecord> records) {
        List<List<String>> lines = new ArrayList<>(records.size() + 1);
        lines.add(joined(COMMON, kind.columns()));
        records.forEach(record -> lines.add(joined(common(record), kind.cells(record.body()))));
        return lines;
    }

    private static List<String> common(FinalizedRecord record) {
        return List.of(
                record.documentId(),
                Integer.toString(record.revision()),
                CsvCell.safe(record.fileName()),
                CsvCell.safe(record.source()),
                CsvCell.safe(record.clientName()),
                CsvCell.safe(record.reportId()),
                record.finalizedAt().toString(),
                CsvCell.safe(record.finalizedBy()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
