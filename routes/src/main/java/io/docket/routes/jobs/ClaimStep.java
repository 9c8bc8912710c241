package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.jobs.JobRows;
import java.io.IOException;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a document in hand; null when another was first or its message came twice. */
@Component
class ClaimStep {
    private final Lifecycle lifecycle;
    private final JobRows jobs;
    private final InHand inHand;
    private final DocumentFiles files;
    private final Failures failures;

    ClaimStep(Lifecycle lifecycle, JobRows jobs, InHand inHand, DocumentFiles files, Failures failures) {
        this.lifecycle = lifecycle;
        this.jobs = jobs;
        this.inHand = inHand;
        this.files = files;
        this.failures = failures;
    }

    public @Nullable Work claim(@Header(Headers.DOCUMENT_ID) String documentId) {
        String worker = inHand.worker();
        return lifecycle.claim(documentId, worker).map(row -> work(row, worker)).orElse(null);
    }

    private @Nullable Work work(DocumentRow row, String worker) {
        inHand.take(worker, new JobLease(jobs, row.jobId(), worker));
        try {
            return Work.claimed(row, worker, files.local(row.sha256()), new ProgressReporter(lifecycle, row, worker));
        } catch (IOException | RuntimeException e) {
            try {
                failures.fail(row, worker, e, row.stage());
            } finally {
                inHand.drop(worker);
            }
            return null;
        }
    }
}
