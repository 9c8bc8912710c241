package io.docket.routes.kinds.tables;

import io.docket.processors.document.Finding;
import io.docket.processors.document.TextEncoding;
import io.docket.processors.split.CsvLayout;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of tables. */
final class TableRecords {
    private TableRecords() {}

    static RecordBody of(CsvLayout layout, @Nullable String schema, long good, long bad) {
        long rows = good + bad;
        List<Finding> findings = new ArrayList<>(findings(rows, bad));
        if (layout.guess()) {
            findings.add(TextEncoding.unsure(layout.charset()));
        }
        String charset = layout.charset().name();
        return new RecordBody(0, findings, new Result.Table(layout.header(), schema, charset, rows, rows, good, bad));
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
