package io.docket.routes.flow;

import io.docket.routes.store.accounts.OtherWords;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.ArtifactRows;
import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.InvoiceKeys;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Review;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The state transitions of a job; each is one transaction and a compare-and-set, so that a second one changes nothing.
 */
@Component
public class Lifecycle {
    private static final String MACHINE = "docket";

    private final DocumentRows documents;
    private final JobRows jobs;
    private final RecordRows records;
    private final ArtifactRows artifacts;
    private final Kinds kinds;
    private final Pipelines pipelines;
    private final Json json;

    Lifecycle(
            DocumentRows documents,
            JobRows jobs,
            RecordRows records,
            ArtifactRows artifacts,
            Kinds kinds,
            Pipelines pipelines,
            Json json) {
        this.documents = documents;
        this.jobs = jobs;
        this.records = records;
        this.artifacts = artifacts;
        this.kinds = kinds;
        this.pipelines = pipelines;
        this.json = json;
    }

    /**
     * Takes a document for a worker; empty when it is neither queued nor waiting for its finished parts to be put
     * together (any more).
     */
    @Transactional
    public Optional<DocumentRow> claim(String documentId, String worker) {
        Optional<DocumentRow> found = documents.find(documentId);
        return found.filter(row -> row.status() == Status.PROCESSING).isPresent()
                ? found.filter(row -> jobs.leaseToJoin(row.jobId(), worker))
                : found.flatMap(row -> claimQueued(row, worker));
    }

    private Optional<DocumentRow> claimQueued(DocumentRow document, String worker) {
        return Optional.of(document)
                .filter(row -> row.status() == Status.QUEUED)
                .flatMap(row -> {
                    Change change = Change.to(Status.PROCESSING)
                            .stage(Stage.EXTRACT)
                            .attempt(row.attempt() + 1)
                            .noFailure();
                    Optional<DocumentRow> claimed =
                            documents.move(row.id(), Set.of(Status.QUEUED), row.seq(), change, started(row));
                    claimed.ifPresent(taken -> jobs.lease(taken.jobId(), worker));
                    return claimed;
                });
    }

    private List<NewEvent> started(DocumentRow document) {
        List<NewEvent> events = new ArrayList<>();
        events.add(NewEvent.of(EventName.JOB_STARTED, Stage.EXTRACT));
        events.addAll(kinds.of(document.kind()).started());
        return events;
    }

    /** Logs events of a document in hand, and sets the stage that it goes on with. */
    @Transactional
    public void note(Work work, Stage stage, List<NewEvent> happened) {
        requireLease(work);
        documents.move(
                work.document().id(),
                Set.of(Status.PROCESSING),
                null,
                Change.to(Status.PROCESSING).stage(stage),
                happened);
    }

    /** Stores the progress of a document in hand, and logs it for kinds that have a progress event. */
    @Transactional
    public void progress(DocumentRow document, String worker, JobProgress progress) {
        if (!jobs.progress(document.jobId(), worker, progress)) {
            throw new LeaseLostException(document.id());
        }
        kinds.of(document.kind())
                .progressEvent()
                .ifPresent(event -> documents.move(
                        document.id(),
                        Set.of(Status.PROCESSING),
                        null,
                        Change.to(Status.PROCESSING),
                        List.of(NewEvent.of(event, Stage.VALIDATE, progress))));
    }

    /** Stores the result of a document in hand. */
    @Transactional
    public DocumentRow complete(Work work, RecordBody record, JobProgress all, List<NewEvent> happened) {
        requireLease(work);
        DocumentRow document = work.document();
        int revision = document.revision() + 1;
        Review review = record.findings().isEmpty() ? Review.NONE : Review.NEEDED;
        Change change = Change.to(Status.COMPLETED)
                .stage(Stage.REVIEW)
                .kind(work.kind().id())
                .review(review)
                .revision(revision)
                .keys(document, InvoiceKeys.of(record))
                .completedAt(Instant.now());
        work.find(Likeness.class).ifPresent(found -> change.sketch(found.sketch()));
        records.insert(document.id(), revision, MACHINE, record, pipelines.provenance(work));
        artifacts.replace(document.id(), work.artifacts());
        jobs.finish(document.jobId(), all);
        DocumentRow completed = documents
                .move(document.id(), Set.of(Status.PROCESSING), null, change, happened)
                .orElseThrow(() -> new LeaseLostException(document.id()));
        return hold(completed, work.kind().holds(record));
    }

    /** In the same transaction, whose first change has locked the row. */
    private DocumentRow hold(DocumentRow row, Set<Hold> holds) {
        Set<Hold> more = new TreeSet<>(holds);
        more.removeAll(row.holds());
        if (more.isEmpty()) {
            return row;
        }
        Set<Hold> all = new TreeSet<>(row.holds());
        all.addAll(more);
        List<NewEvent> added = more.stream()
                .map(hold -> NewEvent.of(EventName.HOLD_ADDED, Stage.REVIEW, Map.of("hold", hold.id())))
                .toList();
        return documents
                .move(
                        row.id(),
                        Set.of(row.status()),
                        null,
                        Change.to(row.status()).holds(all),
                        added)
                .orElseThrow(() -> new LeaseLostException(row.id()));
    }

    /** Ends a document in hand with a failure. */
    @Transactional
    public void fail(DocumentRow document, String worker, Failure failure) {
        if (jobs.renew(document.jobId(), worker)) {
            end(document, failure, NewEvent.of(EventName.JOB_FAILED, failure.stage()));
        }
    }

    /** Lets a document in hand wait for a retry. */
    @Transactional
    public void postpone(DocumentRow document, String worker, Failure failure, Instant dueAt) {
        if (jobs.renew(document.jobId(), worker)) {
            retryLater(document, failure, dueAt, EventName.JOB_RETRY_SCHEDULED);
        }
    }

    /** Schedules a retry that cuts the document anew. */
    @Transactional
    public void beginAnew(DocumentRow document, String worker, Failure failure, Instant dueAt) {
        if (jobs.renew(document.jobId(), worker)) {
            beginAnew(document, failure, dueAt);
        }
    }

    void beginAnew(DocumentRow document, Failure failure, Instant dueAt) {
        jobs.forgetPlan(document.jobId());
        retryLater(document, failure, dueAt, EventName.JOB_RETRY_SCHEDULED);
    }

    /**
     * Takes a document from a worker whose lease has run out.
     *
     * @return false when it was renewed meanwhile, or another sweeper was first
     */
    @Transactional
    public boolean stall(DocumentRow document, Failure failure, boolean last) {
        NewEvent stalled = NewEvent.of(EventName.JOB_STALLED, document.stage());
        if (!jobs.expire(document.jobId())) {
            return false;
        }
        if (last) {
            end(document, failure, stalled, NewEvent.of(EventName.JOB_FAILED, document.stage()));
        } else {
            retryLater(document, failure, Instant.now(), EventName.JOB_STALLED);
        }
        return true;
    }

    /**
     * Queues a document that is not in hand.
     *
     * @param event why: {@code job_queued} for the first time, {@code job_retried} afterwards
     * @return empty when it has changed since it was read, or is in none of the states
     */
    @Transactional
    public Optional<DocumentRow> queue(DocumentRow document, Set<Status> from, EventName event) {
        return queue(document, from, event, document.pipeline(), null, document.words());
    }

    /**
     * Queues a document that is not in hand.
     *
     * @param pipeline that it is processed with; null for that of its kind
     * @param charset of its text; null to leave it as it is
     * @param words that it is wanted in beside its own
     */
    @Transactional
    public Optional<DocumentRow> queue(
            DocumentRow document,
            Set<Status> from,
            EventName event,
            @Nullable String pipeline,
            @Nullable String charset,
            OtherWords words) {
        Change change = Change.to(Status.QUEUED)
                .noFailure()
                .review(Review.NONE)
                .pipeline(pipeline)
                .words(words);
        Lane lane = pipelines.lane(pipeline, kinds.of(document.kind()));
        boolean otherCharset = charset != null && !charset.equals(document.charsetName());
        if (charset != null) {
            change.charset(charset);
        }
        Optional<DocumentRow> queued = documents.move(
                document.id(), from, document.seq(), change, List.of(NewEvent.of(event, document.stage())));
        queued.ifPresent(row -> {
            boolean otherWords = !words.equals(document.words());
            if (otherCharset || otherWords || !Objects.equals(document.pipeline(), pipeline)) {
                jobs.forgetPlan(row.jobId());
            }
            jobs.queue(row.jobId(), lane);
        });
        return document.lane() == lane ? queued : queued.flatMap(row -> documents.find(row.id()));
    }

    /** Stops a job wherever it is; a worker that has it in hand finds out when it next writes. */
    @Transactional
    public Optional<DocumentRow> cancel(DocumentRow document, Set<Status> from, Failure reason) {
        Change change = Change.to(Status.CANCELLED).failure(reason, json);
        NewEvent event = NewEvent.of(EventName.JOB_CANCELLED, document.stage()).with(reason);
        Optional<DocumentRow> cancelled = documents.move(document.id(), from, null, change, List.of(event));
        cancelled.ifPresent(row -> jobs.release(row.jobId(), null));
        return cancelled;
    }

    /** Ends a document that is being processed. */
    void end(DocumentRow document, Failure failure, NewEvent... happened) {
        Change change = Change.to(Status.FAILED).stage(failure.stage()).failure(failure, json);
        List<NewEvent> events = java.util.Arrays.stream(happened)
                .map(event -> event.with(failure))
                .toList();
        documents
                .move(document.id(), Set.of(Status.PROCESSING), null, change, events)
                .ifPresent(row -> jobs.release(row.jobId(), null));
    }

    private void retryLater(DocumentRow document, Failure failure, Instant dueAt, EventName event) {
        Change change = Change.to(Status.RETRY_WAIT).failure(failure, json);
        documents
                .move(
                        document.id(),
                        Set.of(Status.PROCESSING),
                        null,
                        change,
                        List.of(NewEvent.of(event, document.stage()).with(failure)))
                .ifPresent(row -> jobs.release(row.jobId(), dueAt));
    }

    private void requireLease(Work work) {
        if (!jobs.renew(work.document().jobId(), work.worker())) {
            throw new LeaseLostException(work.document().id());
        }
    }
}
