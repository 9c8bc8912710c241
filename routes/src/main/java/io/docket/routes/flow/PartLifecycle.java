package io.docket.routes.flow;

import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.PartRows;
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
    /** So many parts of a document wait in the queue or are in hand, so that another large document gets its turn. */
    private static final int WINDOW = 16;

    private static final String UNIT = "rows";

    private final Lifecycle lifecycle;
    private final DocumentRows documents;
    private final JobRows jobs;
    private final PartRows parts;

    PartLifecycle(Lifecycle lifecycle, DocumentRows documents, JobRows jobs, PartRows parts) {
        this.lifecycle = lifecycle;
        this.documents = documents;
        this.jobs = jobs;
        this.parts = parts;
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
    public List<Part.Key> cut(Work work, JobRows.Plan plan, List<NewPart> all) {
        held(work);
        DocumentRow document = work.document();
        parts.insert(plan.id(), document.id(), all);
        jobs.plan(document.jobId(), plan);
        long units = all.stream().mapToLong(NewPart::units).sum();
        tell(document, NewEvent.of("import_progress", Stage.VALIDATE, new JobProgress(0, units, UNIT)));
        return await(document, plan.id());
    }

    /**
     * Leaves a document in hand, which was cut in an earlier attempt, to those of its parts that are not done.
     *
     * @return those to be sent first; empty when all parts are done and the document stays in hand
     */
    @Transactional
    public Optional<List<Part.Key>> resume(Work work, String planId) {
        held(work);
        parts.reopen(planId);
        return parts.unfinished(planId) == 0 ? Optional.empty() : Optional.of(await(work.document(), planId));
    }

    private List<Part.Key> await(DocumentRow document, String planId) {
        jobs.awaitParts(document.jobId(), UNIT);
        return next(document, planId, WINDOW);
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
        if (countdown.tell()) {
            tell(work.document(), NewEvent.of("import_progress", Stage.VALIDATE, countdown.progress()));
        }
        return new Finished(countdown.open() == 0, next(work.document(), part.planId(), 1));
    }

    /** Ends a document because of one of its parts; the others keep what they have. */
    @Transactional
    public void fail(DocumentRow document, Part part, String worker, Failure failure) {
        if (parts.renew(part.key(), worker)) {
            parts.postpone(part.key(), Instant.now());
            lifecycle.end(document, failure, NewEvent.of("job_failed", Stage.VALIDATE, number(part)));
        }
    }

    /** Puts a part in hand aside for a while. */
    @Transactional
    public void postpone(DocumentRow document, Part part, String worker, Failure failure, Instant dueAt) {
        if (parts.renew(part.key(), worker)) {
            parts.postpone(part.key(), dueAt);
            tell(document, about(part, "job_retry_scheduled", failure));
        }
    }

    /** Takes a part from a worker that has not been heard of. */
    @Transactional
    public void stall(DocumentRow document, Part part, Failure failure, boolean last) {
        if (!parts.expire(part.key())) {
            return;
        }
        NewEvent stalled = about(part, "job_stalled", failure);
        if (last) {
            lifecycle.end(document, failure, stalled, NewEvent.of("job_failed", Stage.VALIDATE, number(part)));
        } else {
            tell(document, stalled);
        }
    }

    private void held(Work work) {
        if (!jobs.renew(work.document().jobId(), work.worker())) {
            throw new LeaseLostException(work.document().id());
        }
    }

    private List<Part.Key> next(DocumentRow document, String planId, int count) {
        return parts.next(planId, count).stream()
                .map(number -> new Part.Key(planId, number, document.id()))
                .toList();
    }

    private void tell(DocumentRow document, NewEvent event) {
        documents.move(
                document.id(),
                Set.of(Status.PROCESSING),
                null,
                Change.to(Status.PROCESSING).stage(Stage.VALIDATE),
                List.of(event));
    }

    private static NewEvent about(Part part, String name, Failure failure) {
        return NewEvent.of(name, Stage.VALIDATE, number(part)).with(failure);
    }

    private static Map<String, Object> number(Part part) {
        return Map.of("part", part.number());
    }
}
