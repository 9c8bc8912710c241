package io.docket.routes.export;

import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.Invoice;
import io.docket.routes.store.RecordBody;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        };
    }

    private static List<String> common(FinalizedRecord record) {
        return List.of(
                record.documentId(),
                Integer.toString(record.revision()),
                safe(record.fileName()),
                safe(record.source()),
                safe(record.clientName()),
                safe(record.reportId()),
                record.finalizedAt().toString(),
                safe(record.finalizedBy()));
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
        List<String> cells = new ArrayList<>();
        Invoice.FIELDS.forEach(name -> cells.add(safe(record.fields().get(name))));
        cells.add(Integer.toString(record.lineItems().size()));
        return cells;
    }

    /** A text that a spreadsheet would run as a formula is made a text by an apostrophe; numbers stay as they are. */
    static String safe(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        boolean formula = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("[+-]?\\d+(\\.\\d+)?");
        return formula ? "'" + value : value;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
