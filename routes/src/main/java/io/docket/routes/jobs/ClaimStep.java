package io.docket.routes.jobs;

import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Kinds;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.LogIds;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.Plan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Claims a document; null when another worker has it, the message is a duplicate, or its parts are to be done first.
 */
@Component
class ClaimStep {
    private final Lifecycle lifecycle;
    private final PartLifecycle parts;
    private final Dispatcher dispatcher;
    private final JobRows jobs;
    private final InHand inHand;
    private final DocumentFiles files;
    private final Kinds kinds;
    private final Failures failures;

    ClaimStep(
            Lifecycle lifecycle,
            PartLifecycle parts,
            Dispatcher dispatcher,
            JobRows jobs,
            InHand inHand,
            DocumentFiles files,
            Kinds kinds,
            Failures failures) {
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.dispatcher = dispatcher;
        this.jobs = jobs;
        this.inHand = inHand;
        this.files = files;
        this.kinds = kinds;
        this.failures = failures;
    }

    public @Nullable Work claim(@Header(Headers.DOCUMENT_ID) String documentId) {
        String worker = inHand.worker();
        return lifecycle.claim(documentId, worker).map(row -> work(row, worker)).orElse(null);
    }

    private @Nullable Work work(DocumentRow row, String worker) {
        LogIds.put(row);
        inHand.take(worker, new JobLease(jobs, row.jobId(), worker));
        try {
            Work work = Work.claimed(
                    row,
                    worker,
                    kinds.of(row.kind()),
                    files.local(row.sha256()),
                    new ProgressReporter(lifecycle, row, worker));
            return row.cut() ? cut(work) : work;
        } catch (IOException | RuntimeException e) {
            try {
                failures.fail(row, worker, e, new Failures.Place(row.stage(), null, false));
            } finally {
                inHand.drop(worker);
            }
            return null;
        } catch (Error e) {
            inHand.giveUp(worker);
            throw e;
        }
    }

    /** A document that was cut is joined if all its parts are done; otherwise the open parts are sent first. */
    private @Nullable Work cut(Work work) {
        Plan plan = jobs.plan(work.document().jobId()).orElseThrow();
        Optional<List<Part.Key>> open = parts.resume(work, plan);
        if (open.isEmpty()) {
            return work.with(plan);
        }
        inHand.drop(work.worker());
        dispatcher.dispatch(work.document(), plan.lane(), open.get());
        return null;
    }
}
