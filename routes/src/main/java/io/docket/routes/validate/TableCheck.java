package io.docket.routes.validate;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.CsvTable;
import io.docket.processors.validate.RowRules;
import io.docket.processors.validate.TableSchema;
import io.docket.routes.flow.Work;
import io.docket.routes.store.Artifact;
import io.docket.routes.store.DocumentFiles;
import io.docket.routes.store.Json;
import io.docket.routes.store.PendingFile;
import io.docket.routes.store.RecordBody;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a table once: good rows go to one file, the others with their reasons to another, and all are counted. */
@Component
class TableCheck {
    private final CsvSplitter splitter;
    private final TableSchemas schemas;
    private final DocumentFiles files;
    private final Json json;

    TableCheck(CsvSplitter splitter, TableSchemas schemas, DocumentFiles files, Json json) {
        this.splitter = splitter;
        this.schemas = schemas;
        this.files = files;
        this.json = json;
    }

    Work check(Work work) throws IOException, UnreadableDocumentException {
        try (CsvTable table = splitter.open(work.file());
                PendingFile rows = files.create();
                PendingFile rejects = files.create();
                PendingFile errors = files.create()) {
            TableSchema schema = schemas.of(work.document(), table.header());
            TableSink sink = new TableSink(table.header(), rows.out(), rejects.out());
            read(work, table, rules(schema, table), sink);
            json.write(errors.out(), sink.firstErrors());
            return work.withRecord(record(table, schema, sink))
                    .with(Artifact.ROWS, rows.keep())
                    .with(Artifact.REJECTS, rejects.keep())
                    .with(Artifact.ROW_ERRORS, errors.keep());
        }
    }

    private static RowRules rules(@Nullable TableSchema schema, CsvTable table) throws UnreadableDocumentException {
        return schema == null ? RowRules.structureOnly() : new RowRules(schema, table.header());
    }

    private static void read(Work work, CsvTable table, RowRules rules, TableSink sink)
            throws IOException, UnreadableDocumentException {
        for (CsvRow row = table.next(); row != null; row = table.next()) {
            sink.take(row, rules.check(row));
            work.progress().report(row.number(), estimate(row.number(), table), "rows");
        }
        sink.flush();
    }

    /** Rows in all, if the rest of the file is like what was read of it. */
    private static long estimate(long rows, CsvTable table) {
        return Math.max(rows, rows * table.size() / Math.max(1, table.bytesRead()));
    }

    private static RecordBody record(CsvTable table, @Nullable TableSchema schema, TableSink sink) {
        RecordBody.TableResult result = new RecordBody.TableResult(
                table.header(),
                schema == null ? null : schema.name(),
                sink.rows(),
                sink.rows(),
                sink.good(),
                sink.bad());
        return new RecordBody(0, List.of(), List.of(), findings(sink), result, null);
    }

    private static List<Finding> findings(TableSink sink) {
        if (sink.rows() == 0) {
            return List.of(new Finding(
                    "TABLE_EMPTY", Finding.Severity.WARNING, 0, null, "The table has a header and no rows"));
        }
        String message = sink.bad() + " of " + sink.rows() + " rows were rejected";
        return sink.bad() == 0
                ? List.of()
                : List.of(new Finding("ROWS_REJECTED", Finding.Severity.WARNING, 0, null, message));
    }
}
