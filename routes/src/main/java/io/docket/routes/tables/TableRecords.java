package io.docket.routes.tables;

import io.docket.processors.document.Finding;
import io.docket.routes.store.documents.RecordBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of tables. */
final class TableRecords {
    private TableRecords() {}

    static RecordBody of(List<String> header, @Nullable String schema, long good, long bad) {
        long rows = good + bad;
        RecordBody.TableResult result = new RecordBody.TableResult(header, schema, rows, rows, good, bad);
        return new RecordBody(0, List.of(), List.of(), findings(rows, bad), result, null, null);
    }

    private static List<Finding> findings(long rows, long bad) {
        if (rows == 0) {
            return List.of(warning("TABLE_EMPTY", "The table has a header and no rows"));
        }
        return bad == 0 ? List.of() : List.of(warning("ROWS_REJECTED", bad + " of " + rows + " rows were rejected"));
    }

    private static Finding warning(String code, String message) {
        return new Finding(code, Finding.Severity.WARNING, 0, null, message);
    }
}
