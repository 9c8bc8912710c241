package io.docket.routes.jobs;

import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.Finding;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.JobProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores what the stages found, and says that the job is done. */
@Component
class CompleteStep {
    private static final Logger log = LoggerFactory.getLogger(CompleteStep.class);

    private final Lifecycle lifecycle;

    CompleteStep(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    public void complete(@Body Work work) {
        RecordBody record = Objects.requireNonNull(work.record());
        DocumentRow row = lifecycle.complete(work, record, all(work, record), happened(work, record));
        log.info(
                "Completed document {} as {} with {} findings",
                row.id(),
                row.kind().id(),
                record.findings().size());
    }

    private static JobProgress all(Work work, RecordBody record) {
        RecordBody.TableResult table = record.table();
        if (table != null) {
            return new JobProgress(table.processedRows(), table.totalRows(), "rows");
        }
        if (work.kind() == DocumentKind.ARCHIVE) {
            RecordBody.Children children = record.children();
            return whole(children == null ? 0 : children.documents(), "files");
        }
        return work.pages().isEmpty()
                ? whole(work.chunks().size(), "chunks")
                : whole(work.pages().size(), "pages");
    }

    private static JobProgress whole(long count, String unit) {
        return new JobProgress(count, count, unit);
    }

    private static List<NewEvent> happened(Work work, RecordBody record) {
        List<NewEvent> events = new ArrayList<>();
        if (work.kind() == DocumentKind.INVOICE) {
            events.add(NewEvent.of("field_extraction_completed", Stage.ENRICH, fields(record)));
            events.add(NewEvent.of("checks_completed", Stage.VALIDATE, findings(record)));
        }
        RecordBody.TableResult table = record.table();
        if (table != null) {
            events.addAll(imported(table));
        }
        RecordBody.Children children = record.children();
        if (children != null && children.documents() > 0) {
            events.add(NewEvent.of(
                    "unpacking_completed",
                    Stage.SPLIT,
                    Map.of("documents", children.documents(), "left_out", names(children))));
        }
        if (!record.findings().isEmpty()) {
            events.add(NewEvent.of(
                    "review_needed",
                    Stage.REVIEW,
                    Map.of("findings", record.findings().size())));
        }
        events.add(NewEvent.of("job_completed", Stage.REVIEW));
        return events;
    }

    private static List<String> names(RecordBody.Children children) {
        return children.leftOut().stream().map(RecordBody.LeftOutFile::name).toList();
    }

    private static List<NewEvent> imported(RecordBody.TableResult table) {
        List<NewEvent> events = new ArrayList<>();
        if (table.failedRows() > 0) {
            events.add(NewEvent.of("import_rows_rejected", Stage.VALIDATE, Map.of("rows", table.failedRows())));
        }
        Map<String, Object> counters = Map.of(
                "total_rows", table.totalRows(),
                "success_rows", table.successRows(),
                "failed_rows", table.failedRows());
        events.add(NewEvent.of("import_completed", Stage.VALIDATE, counters));
        return events;
    }

    private static Map<String, Object> fields(RecordBody record) {
        long read =
                record.fields().stream().filter(field -> field.value() != null).count();
        return Map.of("fields", read, "line_items", record.lineItems().size());
    }

    private static Map<String, Object> findings(RecordBody record) {
        long errors = record.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        return Map.of("errors", errors, "warnings", record.findings().size() - errors);
    }
}
