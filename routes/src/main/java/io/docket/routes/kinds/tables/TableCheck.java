package io.docket.routes.kinds.tables;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.CsvTable;
import io.docket.processors.validate.RowRules;
import io.docket.processors.validate.TableSchema;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import java.io.IOException;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a table in one pass: good rows go to one file, rejected rows with their reasons to another. */
@Component("checkRows")
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

    public Work check(@Body Work work) throws IOException, UnreadableDocumentException {
        try (CsvTable table = splitter.open(work.file(), work.document().charset());
                PendingFile rows = files.create();
                PendingFile rejects = files.create();
                PendingFile errors = files.create()) {
            TableSchema schema = schemas.of(work.document(), table.header());
            TableSink sink = TableSink.headed(table.header(), rows.out(), rejects.out());
            read(work, table, rules(schema, table), sink);
            json.write(errors.out(), sink.firstErrors());
            String name = schema == null ? null : schema.name();
            return work.with(TableRecords.of(table.layout(), name, sink.good(), sink.bad()))
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

    /** Extrapolates the number of rows from the bytes read so far. */
    private static long estimate(long rows, CsvTable table) {
        return Math.max(rows, rows * table.size() / Math.max(1, table.bytesRead()));
    }
}
