package io.docket.routes.kinds.tables;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.CsvTable;
import io.docket.processors.validate.RowRules;
import io.docket.processors.validate.TableSchema;
import io.docket.routes.flow.PartWork;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.PendingFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Checks the rows of one part of a table, with the same outcome as when the whole is read. */
@Component("checkRowsPart")
class TablePartCheck {
    private final CsvSplitter splitter;
    private final TableSchemas schemas;
    private final DocumentFiles documents;
    private final PartFiles files;
    private final Json json;

    TablePartCheck(CsvSplitter splitter, TableSchemas schemas, DocumentFiles documents, PartFiles files, Json json) {
        this.splitter = splitter;
        this.schemas = schemas;
        this.documents = documents;
        this.files = files;
        this.json = json;
    }

    public PartWork check(@Body PartWork work) throws IOException, UnreadableDocumentException {
        TablePlan plan = json.read(work.plan().body(), TablePlan.class);
        TableTask task = json.read(work.part().task(), TableTask.class);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        TableSink sink = TableSink.headless(plan.layout().header(), rows, rejects);
        try (CsvTable table = splitter.open(documents.local(work.document().sha256()), plan.layout(), task.slice())) {
            RowRules rules = rules(plan, task.repeats());
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                sink.take(row, rules.check(row));
            }
        }
        sink.flush();
        return work.withResult(json.write(keep(work.part().planId(), sink, rows, rejects)));
    }

    private RowRules rules(TablePlan plan, Map<String, List<Long>> repeats) throws UnreadableDocumentException {
        TableSchema schema = plan.schema() == null ? null : schemas.named(plan.schema());
        return schema == null
                ? RowRules.structureOnly()
                : RowRules.ofSlice(schema, plan.layout().header(), sets(repeats));
    }

    private static Map<String, Set<Long>> sets(Map<String, List<Long>> repeats) {
        return repeats.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new HashSet<>(entry.getValue())));
    }

    private TablePart keep(String planId, TableSink sink, ByteArrayOutputStream rows, ByteArrayOutputStream rejects)
            throws IOException {
        try (PendingFile file = files.create(planId)) {
            rows.writeTo(file.out());
            rejects.writeTo(file.out());
            json.write(file.out(), sink.firstErrors());
            return new TablePart(file.keep().sha256(), sink.good(), sink.bad(), rows.size(), rejects.size());
        }
    }
}
