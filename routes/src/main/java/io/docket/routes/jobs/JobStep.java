package io.docket.routes.jobs;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Kinds;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Transitions;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Status;
import io.docket.routes.views.JobView;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers about jobs. */
@Component
class JobStep {
    private static final Set<Status> RETRYABLE = Set.of(Status.FAILED, Status.CANCELLED);
    private static final Set<Status> STOPPABLE =
            Set.of(Status.UPLOADED, Status.QUEUED, Status.PROCESSING, Status.RETRY_WAIT);

    private final Documents documents;
    private final EventRows events;
    private final RecordRows records;
    private final Kinds kinds;
    private final Lifecycle lifecycle;
    private final Dispatcher dispatcher;

    JobStep(
            Documents documents,
            EventRows events,
            RecordRows records,
            Kinds kinds,
            Lifecycle lifecycle,
            Dispatcher dispatcher) {
        this.kinds = kinds;
        this.documents = documents;
        this.events = events;
        this.records = records;
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
    }

    public Answer show(@Header("id") String id) {
        DocumentRow row = documents.ofJob(id);
        RecordBody record = records.find(row.id(), row.revision()).orElse(null);
        Integer pages = record != null && record.pageCount() > 0
                ? Integer.valueOf(record.pageCount())
                : events.pages(row.id()).orElse(null);
        boolean hasPdf = record != null && kinds.of(row.kind()).output(record).isPresent();
        String summary = record == null ? null : record.value(RecordBody.SUMMARY);
        return Answer.ok(JobView.of(row, pages, summary, hasPdf), row.seq());
    }

    public Answer events(@Header("id") String id, @Header("after") @Nullable Long after) {
        DocumentRow row = documents.ofJob(id);
        return Answer.ok(
                Map.of("events", events.after(row.id(), after == null ? 0 : after, EventRows.PAGE)), row.seq());
    }

    public Answer retry(@Header("id") String id) {
        DocumentRow row = documents.ofJob(id);
        DocumentRow queued = lifecycle
                .queue(row, RETRYABLE, EventName.JOB_RETRIED)
                .orElseThrow(() -> Transitions.illegal(documents.ofJob(id).status(), "retried"));
        dispatcher.dispatchAgain(row);
        return Answer.accepted(JobView.of(queued));
    }

    public Answer cancel(@Header("id") String id) {
        DocumentRow row = documents.ofJob(id);
        Failure reason = new Failure(
                FailureCode.CANCELLED,
                row.stage(),
                "Cancelled by " + CurrentUser.name(),
                row.attempt(),
                true,
                "Retry to process it after all");
        DocumentRow cancelled = lifecycle
                .cancel(row, STOPPABLE, reason)
                .orElseThrow(() -> Transitions.illegal(documents.ofJob(id).status(), "cancelled"));
        return Answer.ok(JobView.of(cancelled), cancelled.seq());
    }
}
