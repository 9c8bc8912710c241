package io.docket.routes.jobs;

import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.LogIds;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.WakeUpResent;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.LeaseTimes;
import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes sure that every job goes on after a lost message, a killed worker, or the wait for a retry. */
@Component
class SweepStep {
    private static final Logger log = LoggerFactory.getLogger(SweepStep.class);
    private static final int BATCH = 500;
    private static final String SILENT = "The worker was silent in every attempt";

    private final DocumentRows documents;
    private final JobRows jobs;
    private final PartRows parts;
    private final Lifecycle lifecycle;
    private final PartLifecycle partLifecycle;
    private final Dispatcher dispatcher;
    private final JobProperties properties;
    private final LeaseTimes times;
    private final ApplicationEventPublisher publisher;

    SweepStep(
            DocumentRows documents,
            JobRows jobs,
            PartRows parts,
            Lifecycle lifecycle,
            PartLifecycle partLifecycle,
            Dispatcher dispatcher,
            JobProperties properties,
            LeaseTimes times,
            ApplicationEventPublisher publisher) {
        this.documents = documents;
        this.jobs = jobs;
        this.parts = parts;
        this.lifecycle = lifecycle;
        this.partLifecycle = partLifecycle;
        this.dispatcher = dispatcher;
        this.properties = properties;
        this.times = times;
        this.publisher = publisher;
    }

    public void sweep() {
        jobs.stalledDocuments(BATCH)
                .forEach(id -> documents.find(id).ifPresent(row -> LogIds.about(row, () -> stall(row))));
        parts.stalled(BATCH)
                .forEach(part ->
                        documents.find(part.documentId()).ifPresent(row -> LogIds.about(row, () -> stall(row, part))));
        jobs.dueDocuments(BATCH).forEach(id -> documents.find(id).ifPresent(row -> LogIds.about(row, () -> send(row))));
        parts.takeDue(BATCH)
                .forEach(due -> documents
                        .find(due.part().documentId())
                        .ifPresent(row -> dispatcher.dispatch(row, due.lane(), List.of(due.part()))));
    }

    private void stall(DocumentRow document) {
        boolean last = document.attempt() >= properties.maxAttempts();
        if (!lifecycle.stall(document, stalled(document.stage(), document.attempt()), last)) {
            return;
        }
        if (last) {
            dispatcher.deadLetter(document.id(), SILENT);
            log.error("Gave document {} up after attempt {}: {}", document.id(), document.attempt(), SILENT);
        }
        log.warn("Took document {} from a worker that has been silent for {}", document.id(), times.lease());
    }

    private void stall(DocumentRow document, Part part) {
        jobs.plan(document.jobId())
                .filter(plan -> plan.id().equals(part.planId()))
                .ifPresentOrElse(plan -> stall(document, part, plan), () -> parts.expire(part.key()));
    }

    private void stall(DocumentRow document, Part part, Plan plan) {
        boolean last = part.attempt() >= properties.maxAttempts();
        if (!partLifecycle.stall(document, part, plan, stalled(plan.stage(), part.attempt()), last)) {
            return;
        }
        if (last) {
            dispatcher.deadLetter(document.id(), SILENT);
            log.error(
                    "Gave document {} up after attempt {} of part {}: {}",
                    document.id(),
                    part.attempt(),
                    part.number(),
                    SILENT);
        }
        log.warn(
                "Took part {} of document {} from a worker that has been silent for {}",
                part.number(),
                document.id(),
                times.lease());
    }

    private void send(DocumentRow document) {
        if (document.status() == Status.RETRY_WAIT) {
            lifecycle
                    .queue(document, Set.of(Status.RETRY_WAIT), EventName.JOB_RETRIED)
                    .ifPresent(dispatcher::dispatch);
        } else if (jobs.takeDue(document.jobId())) {
            dispatcher.dispatch(document);
            publisher.publishEvent(new WakeUpResent(document.id()));
        }
    }

    private Failure stalled(Stage stage, int attempt) {
        return new Failure(
                FailureCode.STALLED,
                stage,
                "The worker was not heard of for " + times.lease().toSeconds() + " seconds",
                attempt,
                true,
                "Retry; if it happens again the file may be too much for the worker's memory");
    }
}
