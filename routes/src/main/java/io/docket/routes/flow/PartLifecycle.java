package io.docket.routes.flow;

import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.JobProgress;
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
 * The moves of the parts of a large document (Splitter and Aggregator, over the database). While its parts are under way
 * the document is nobody's; whoever finishes the last one sends it on. What is done stays done, whatever happens to the
 * others.
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
     * What follows from a finished part.
     *
     * @param last whether the document has to be put together now
     * @param next parts that now are to be sent
     */
    public record Finished(boolean last, List<Part.Key> next) {}

    /**
     * Leaves a document in hand to its parts.
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
        append(document, plan, NewEvent.of(plan.progressEvent(), plan.stage(), new JobProgress(0, units, plan.unit())));
        return await(document, plan);
    }

    /**
     * Leaves a document in hand, which was cut in an earlier attempt, to those of its parts that are not done.
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

    /** Takes a part for a worker; empty when there is nothing to be done for it (any more). */
    public Optional<Part> take(String planId, int number, String worker) {
        return parts.take(planId, number, worker);
    }

    /** Stores the result of a part in hand. */
    @Transactional
    public Finished finish(PartWork work, String result) {
        Part part = work.part();
        // The job first: its row is the lock under which parts are counted.
        JobRows.Countdown countdown = jobs.countDown(part).orElseThrow(() -> new LeaseLostException(part.documentId()));
        if (!parts.finish(part.key(), work.worker(), result)) {
            throw new LeaseLostException(part.documentId());
        }
        if (countdown.logDue()) {
            Plan plan = work.plan();
            append(work.document(), plan, NewEvent.of(plan.progressEvent(), plan.stage(), countdown.progress()));
        }
        return new Finished(countdown.open() == 0, next(work.document(), part.planId(), 1));
    }

    /** Ends a document because of one of its parts; the others keep what they have. */
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

    /** Puts a part in hand aside for a while. */
    @Transactional
    public void postpone(PartWork work, Failure failure, Instant dueAt) {
        Part part = work.part();
        if (parts.renew(part.key(), work.worker())) {
            parts.postpone(part.key(), dueAt);
            append(work.document(), work.plan(), about(part, work.plan(), EventName.JOB_RETRY_SCHEDULED, failure));
        }
    }

    /** Puts the document of a part in hand aside for a while, to be cut anew then. */
    @Transactional
    public void beginAnew(PartWork work, Failure failure, Instant dueAt) {
        if (parts.renew(work.part().key(), work.worker())) {
            lifecycle.beginAnew(work.document(), failure, dueAt);
        }
    }

    /** Takes a part from a worker that has not been heard of. */
    @Transactional
    public void stall(DocumentRow document, Part part, Plan plan, Failure failure, boolean last) {
        if (!parts.expire(part.key())) {
            return;
        }
        NewEvent stalled = about(part, plan, EventName.JOB_STALLED, failure);
        if (last) {
            lifecycle.end(document, failure, stalled, NewEvent.of(EventName.JOB_FAILED, plan.stage(), number(part)));
        } else {
            append(document, plan, stalled);
        }
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
