package io.docket.routes.jobs;

import io.docket.processors.document.Progress;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.jobs.JobProgress;
import java.util.concurrent.TimeUnit;

/** Stores a job's progress, at most twice a second. */
final class ProgressReporter implements Progress {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

    private final Lifecycle lifecycle;
    private final DocumentRow document;
    private final String worker;
    private long last = System.nanoTime();

    ProgressReporter(Lifecycle lifecycle, DocumentRow document, String worker) {
        this.lifecycle = lifecycle;
        this.document = document;
        this.worker = worker;
    }

    @Override
    public void report(long done, long total, String unit) {
        long now = System.nanoTime();
        if (now - last >= INTERVAL) {
            last = now;
            lifecycle.progress(document, worker, new JobProgress(done, total < 0 ? null : total, unit));
        }
    }
}
