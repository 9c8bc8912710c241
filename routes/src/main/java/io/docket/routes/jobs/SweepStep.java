package io.docket.routes.jobs;

import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.store.DocumentRow;
import io.docket.routes.store.DocumentRows;
import io.docket.routes.store.Failure;
import io.docket.routes.store.JobRows;
import io.docket.routes.store.Status;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** After a lost message, a killed worker or a wait, sees to it that every job goes on. */
@Component
class SweepStep {
    private static final Logger log = LoggerFactory.getLogger(SweepStep.class);
    private static final int BATCH = 500;

    private final DocumentRows documents;
    private final JobRows jobs;
    private final Lifecycle lifecycle;
    private final Dispatcher dispatcher;
    private final JobProperties properties;

    SweepStep(
            DocumentRows documents,
            JobRows jobs,
            Lifecycle lifecycle,
            Dispatcher dispatcher,
            JobProperties properties) {
        this.documents = documents;
        this.jobs = jobs;
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
        this.properties = properties;
    }

    public void sweep() {
        jobs.stalledDocuments(BATCH).forEach(id -> documents.find(id).ifPresent(this::stall));
        jobs.dueDocuments(BATCH).forEach(id -> documents.find(id).ifPresent(this::send));
    }

    private void stall(DocumentRow document) {
        boolean last = document.attempt() >= properties.maxAttempts();
        lifecycle.stall(document, stalled(document), last);
        if (last) {
            dispatcher.deadLetter(document.id(), "The worker was silent in every attempt");
        }
        log.warn("Took document {} from a worker that has been silent for {}", document.id(), JobRows.LEASE);
    }

    private void send(DocumentRow document) {
        if (document.status() == Status.RETRY_WAIT) {
            lifecycle
                    .queue(document, Set.of(Status.RETRY_WAIT), "job_retried")
                    .ifPresent(row -> dispatcher.dispatch(row.id(), row.kind()));
        } else if (jobs.takeDue(document.jobId(), Instant.now().plus(JobRows.RESEND_AFTER))) {
            dispatcher.dispatch(document.id(), document.kind());
        }
    }

    private static Failure stalled(DocumentRow document) {
        return new Failure(
                Failure.INFRASTRUCTURE,
                "stalled",
                document.stage().id(),
                "The worker was not heard of for " + JobRows.LEASE.toSeconds() + " seconds",
                document.attempt(),
                true,
                "Retry; if it happens again the file may be too much for the worker's memory");
    }
}
