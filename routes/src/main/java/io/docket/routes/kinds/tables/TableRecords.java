package io.docket.routes.kinds.tables;

import io.docket.processors.document.Finding;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of tables. */
final class TableRecords {
    private TableRecords() {}

    static RecordBody of(List<String> header, @Nullable String schema, long good, long bad) {
        long rows = good + bad;
        return new RecordBody(0, findings(rows, bad), new Result.Table(header, schema, rows, rows, good, bad));
    }

    private static List<Finding> findings(long rows, long bad) {
        if (rows == 0) {
            return List.of(Finding.warning("TABLE_EMPTY", "The table has a header and no rows"));
        }
        return bad == 0
                ? List.of()
                : List.of(Finding.warning("ROWS_REJECTED", bad + " of " + rows + " rows were rejected"));
    }
}
