package io.docket.routes.export;

import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.Invoice;
import io.docket.routes.flow.CsvCell;
import io.docket.routes.store.documents.RecordBody;
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

    /** Returns the header and one line for each record; all must be of one kind, and there must be one. */
    static List<List<String>> of(List<FinalizedRecord> records) {
        List<List<String>> lines = new ArrayList<>(records.size() + 1);
        DocumentKind kind = DocumentKind.of(records.get(0).kind());
        lines.add(joined(COMMON, columns(kind)));
        records.forEach(record -> lines.add(joined(common(record), cells(kind, record))));
        return lines;
    }

    private static List<String> columns(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> joined(Invoice.FIELDS, List.of("line_items"));
            case TABLE -> List.of("total_rows", "success_rows", "failed_rows");
            case TEXT -> List.of("characters", "chunks");
            case ARCHIVE -> List.of("documents");
        };
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

    private static List<String> cells(DocumentKind kind, FinalizedRecord record) {
        RecordBody.TableResult table = record.table();
        RecordBody.TextResult text = record.text();
        if (kind == DocumentKind.TABLE && table != null) {
            return List.of("" + table.totalRows(), "" + table.successRows(), "" + table.failedRows());
        }
        if (kind == DocumentKind.TEXT && text != null) {
            return List.of("" + text.characters(), "" + text.chunks());
        }
        RecordBody.Children children = record.children();
        if (kind == DocumentKind.ARCHIVE && children != null) {
            return List.of("" + children.documents());
        }
        List<String> cells = new ArrayList<>();
        Invoice.FIELDS.forEach(name -> cells.add(CsvCell.safe(record.fields().get(name))));
        cells.add(Integer.toString(record.lineItems().size()));
        return cells;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
