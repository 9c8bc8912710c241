package io.docket.routes.jobs;

import io.docket.routes.store.jobs.JobRows;

/** The lease of a job in hand. */
record JobLease(JobRows jobs, String jobId, String worker) implements InHand.Lease {
    @Override
    public void renew() {
        jobs.renew(jobId, worker);
    }

    @Override
    public void end() {
        jobs.endLease(jobId, worker);
    }
}
