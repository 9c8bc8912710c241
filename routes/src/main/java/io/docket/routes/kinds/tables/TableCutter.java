package io.docket.routes.kinds.tables;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.split.CsvCut;
import io.docket.processors.split.CsvSplitter;
import io.docket.processors.split.CsvTable;
import io.docket.processors.validate.Repeats;
import io.docket.processors.validate.RowRules;
import io.docket.processors.validate.TableSchema;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks the header of a table, and cuts a large table into parts. */
@Component("cutTable")
class TableCutter {
    private static final Logger log = LoggerFactory.getLogger(TableCutter.class);

    private final TableKind kind;
    private final CsvSplitter splitter;
    private final TableSchemas schemas;
    private final TableProperties properties;
    private final PartLifecycle lifecycle;
    private final Dispatcher dispatcher;
    private final Json json;

    TableCutter(
            TableKind kind,
            CsvSplitter splitter,
            TableSchemas schemas,
            TableProperties properties,
            PartLifecycle lifecycle,
            Dispatcher dispatcher,
            Json json) {
        this.kind = kind;
        this.splitter = splitter;
        this.schemas = schemas;
        this.properties = properties;
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
        this.json = json;
    }

    /** Returns null when the table was cut into parts. */
    public @Nullable Work split(@Body Work claimed) throws IOException, UnreadableDocumentException {
        Work work = claimed.as(kind);
        List<String> header = header(work);
        return work.document().sizeBytes() <= properties.wholeBytes() || !leave(work, header) ? work : null;
    }

    private List<String> header(Work work) throws IOException, UnreadableDocumentException {
        try (CsvTable table = splitter.open(work.file(), work.document().charset())) {
            return table.header();
        }
    }

    /** Cuts the table; returns false when it has no rows. */
    private boolean leave(Work work, List<String> header) throws IOException, UnreadableDocumentException {
        TableSchema schema = schemas.of(work.document(), header);
        if (schema == null) {
            CsvCut cut = splitter.cut(work.file(), work.document().charset(), properties.partCharacters(), row -> {});
            return leave(
                    work,
                    cut,
                    null,
                    cut.slices().stream()
                            .map(slice -> new TableTask(slice, Map.of()))
                            .toList());
        }
        RowRules.requireColumns(schema, header);
        Repeats repeats = new Repeats(schema, header);
        CsvCut cut = splitter.cut(work.file(), work.document().charset(), properties.partCharacters(), repeats::see);
        return leave(
                work,
                cut,
                schema.name(),
                cut.slices().stream()
                        .map(slice -> new TableTask(slice, repeats.within(slice.firstRow(), slice.rows())))
                        .toList());
    }

    private boolean leave(Work work, CsvCut cut, @Nullable String schema, List<TableTask> tasks) {
        List<NewPart> parts = new ArrayList<>(tasks.size());
        for (TableTask task : tasks) {
            parts.add(new NewPart(parts.size(), task.slice().rows(), json.write(task)));
        }
        if (parts.isEmpty()) {
            return false;
        }
        log.info("Cut table {} of {} rows into {} parts", work.document().id(), cut.rows(), parts.size());
        String body = json.write(new TablePlan(cut.layout(), schema, cut.rows()));
        Plan plan = new Plan(
                Ids.next(),
                "rows",
                Stage.VALIDATE,
                work.kind().lane(),
                "table-part",
                "table-join",
                TableKind.PROGRESS,
                body);
        dispatcher.dispatch(work.document(), plan.lane(), lifecycle.cut(work, plan, parts));
        return true;
    }
}
