package io.docket.routes.flow;

import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The state transitions of the parts of a large document (Splitter and Aggregator, over the database). While its parts
 * are processed, no worker has a lease on the document; the worker that finishes the last part wakes it. Finished parts
 * are kept, whatever happens to the others.
 */
@Component
public class PartLifecycle {
    private final Lifecycle lifecycle;
    private final DocumentRows documents;
    private final JobRows jobs;
    private final PartRows parts;
    private final PartProperties properties;

    PartLifecycle(
            Lifecycle lifecycle, DocumentRows documents, JobRows jobs, PartRows parts, PartProperties properties) {
        this.lifecycle = lifecycle;
        this.documents = documents;
        this.jobs = jobs;
        this.parts = parts;
        this.properties = properties;
    }

    /**
     * What is to be done after a part is finished.
     *
     * @param last whether it was the last one, so that the document has to be joined
     * @param next parts whose messages are to be sent now
     */
    public record Finished(boolean last, List<Part.Key> next) {}

    /**
     * Stores the parts of a document in hand, and ends its lease.
     *
     * @return those to be sent first
     */
    @Transactional
    public List<Part.Key> cut(Work work, Plan plan, List<NewPart> all) {
        requireLease(work);
        DocumentRow document = work.document();
        parts.insert(plan.id(), document.id(), all);
        jobs.plan(document.jobId(), plan);
        long units = all.stream().mapToLong(NewPart::units).sum();
        append(document, plan, plan.begins(units));
        return await(document, plan);
    }

    /**
     * Resumes the unfinished parts of a document in hand that was cut in an earlier attempt, and ends its lease.
     *
     * @return those to be sent first; empty when all parts are done and the document stays in hand
     */
    @Transactional
    public Optional<List<Part.Key>> resume(Work work, Plan plan) {
        requireLease(work);
        parts.reopen(plan.id());
        return parts.unfinished(plan.id()) == 0 ? Optional.empty() : Optional.of(await(work.document(), plan));
    }

    private List<Part.Key> await(DocumentRow document, Plan plan) {
        jobs.awaitParts(document.jobId(), plan.unit());
        return next(document, plan.id(), properties.window());
    }

    /** Claims a part for a worker; empty when there is nothing to be done for it (any more). */
    public Optional<Part> take(String planId, int number, String worker) {
        return parts.take(planId, number, worker);
    }

    /** Stores the result of a part in hand. */
    @Transactional
    public Finished finish(PartWork work, String result) {
        Part part = work.part();
        // The job first: its row lock serializes the counting of parts.
        JobRows.Countdown countdown = jobs.countDown(part).orElseThrow(() -> new LeaseLostException(part.documentId()));
        if (!parts.finish(part.key(), work.worker(), result)) {
            throw new LeaseLostException(part.documentId());
        }
        Plan plan = work.plan();
        if (plan.tellsEach() || countdown.logDue()) {
            append(work.document(), plan, NewEvent.of(plan.progressEvent(), plan.stage(), countdown.progress()));
        }
        return new Finished(countdown.open() == 0, next(work.document(), part.planId(), 1));
    }

    /** Fails a document because of one of its parts; the results of the others are kept. */
    @Transactional
    public void fail(PartWork work, Failure failure) {
        Part part = work.part();
        if (parts.renew(part.key(), work.worker())) {
            parts.postpone(part.key(), Instant.now());
            lifecycle.end(
                    work.document(),
                    failure,
                    NewEvent.of(EventName.JOB_FAILED, work.plan().stage(), number(part)));
        }
    }

    /** Lets a part in hand wait for a retry. */
    @Transactional
    public void postpone(PartWork work, Failure failure, Instant dueAt) {
        Part part = work.part();
        if (parts.renew(part.key(), work.worker())) {
            parts.postpone(part.key(), dueAt);
            append(work.document(), work.plan(), about(part, work.plan(), EventName.JOB_RETRY_SCHEDULED, failure));
        }
    }

    /** Schedules a retry of the part's document that cuts it anew. */
    @Transactional
    public void beginAnew(PartWork work, Failure failure, Instant dueAt) {
        if (parts.renew(work.part().key(), work.worker())) {
            lifecycle.beginAnew(work.document(), failure, dueAt);
        }
    }

    /**
     * Takes a part from a worker whose lease has run out.
     *
     * @return false when it was renewed meanwhile, or another sweeper was first
     */
    @Transactional
    public boolean stall(DocumentRow document, Part part, Plan plan, Failure failure, boolean last) {
        if (!parts.expire(part.key())) {
            return false;
        }
        NewEvent stalled = about(part, plan, EventName.JOB_STALLED, failure);
        if (last) {
            lifecycle.end(document, failure, stalled, NewEvent.of(EventName.JOB_FAILED, plan.stage(), number(part)));
        } else {
            append(document, plan, stalled);
        }
        return true;
    }

    private void requireLease(Work work) {
        if (!jobs.renew(work.document().jobId(), work.worker())) {
            throw new LeaseLostException(work.document().id());
        }
    }

    private List<Part.Key> next(DocumentRow document, String planId, int count) {
        return parts.next(planId, count).stream()
                .map(number -> new Part.Key(planId, number, document.id()))
                .toList();
    }

    private void append(DocumentRow document, Plan plan, NewEvent event) {
        documents.move(
                document.id(),
                Set.of(Status.PROCESSING),
                null,
                Change.to(Status.PROCESSING).stage(plan.stage()),
                List.of(event));
    }

    private static NewEvent about(Part part, Plan plan, EventName name, Failure failure) {
        return NewEvent.of(name, plan.stage(), number(part)).with(failure);
    }

    private static Map<String, Object> number(Part part) {
        return Map.of("part", part.number());
    }
}
