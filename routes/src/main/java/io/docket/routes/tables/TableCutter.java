package io.docket.routes.tables;

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
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes sure that a table has a header to read rows under, and leaves a large one to its parts. */
@Component
class TableCutter {
    private static final Logger log = LoggerFactory.getLogger(TableCutter.class);

    private final CsvSplitter splitter;
    private final TableSchemas schemas;
    private final TableProperties properties;
    private final PartLifecycle lifecycle;
    private final JobRows jobs;
    private final Dispatcher dispatcher;
    private final Json json;

    TableCutter(
            CsvSplitter splitter,
            TableSchemas schemas,
            TableProperties properties,
            PartLifecycle lifecycle,
            JobRows jobs,
            Dispatcher dispatcher,
            Json json) {
        this.splitter = splitter;
        this.schemas = schemas;
        this.properties = properties;
        this.lifecycle = lifecycle;
        this.jobs = jobs;
        this.dispatcher = dispatcher;
        this.json = json;
    }

    /** Returns null when the table was left to its parts. */
    public @Nullable Work split(@Body Work work) throws IOException, UnreadableDocumentException {
        Optional<JobRows.Plan> plan = jobs.plan(work.document().jobId());
        Optional<List<Part.Key>> sent =
                plan.isPresent() ? lifecycle.resume(work, plan.get().id()) : cut(work);
        sent.ifPresent(parts -> dispatcher.dispatch(work.document(), parts));
        return sent.isPresent() ? null : work;
    }

    private Optional<List<Part.Key>> cut(Work work) throws IOException, UnreadableDocumentException {
        List<String> header = header(work);
        return work.document().sizeBytes() <= properties.wholeBytes() ? Optional.empty() : cut(work, header);
    }

    private List<String> header(Work work) throws IOException, UnreadableDocumentException {
        try (CsvTable table = splitter.open(work.file())) {
            return table.header();
        }
    }

    private Optional<List<Part.Key>> cut(Work work, List<String> header)
            throws IOException, UnreadableDocumentException {
        TableSchema schema = schemas.of(work.document(), header);
        if (schema == null) {
            CsvCut cut = splitter.cut(work.file(), properties.partCharacters(), row -> {});
            return plan(
                    work,
                    cut,
                    null,
                    cut.slices().stream()
                            .map(slice -> new TableTask(slice, Map.of()))
                            .toList());
        }
        RowRules.requireColumns(schema, header);
        Repeats repeats = new Repeats(schema, header);
        CsvCut cut = splitter.cut(work.file(), properties.partCharacters(), repeats::see);
        return plan(
                work,
                cut,
                schema.name(),
                cut.slices().stream()
                        .map(slice -> new TableTask(slice, repeats.within(slice.firstRow(), slice.rows())))
                        .toList());
    }

    private Optional<List<Part.Key>> plan(Work work, CsvCut cut, @Nullable String schema, List<TableTask> tasks) {
        List<NewPart> parts = new ArrayList<>(tasks.size());
        for (TableTask task : tasks) {
            parts.add(new NewPart(parts.size(), task.slice().rows(), json.write(task)));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        log.info("Cut table {} of {} rows into {} parts", work.document().id(), cut.rows(), parts.size());
        String body = json.write(new TablePlan(cut.layout(), schema, cut.rows()));
        return Optional.of(lifecycle.cut(work, new JobRows.Plan(Ids.next(), body), parts));
    }
}
