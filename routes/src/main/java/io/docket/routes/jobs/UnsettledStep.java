package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Work;
import io.docket.routes.store.jobs.JobRows;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fails a document whose pipeline ended with no outcome, e.g. by {@code stop} in a file of the installation; else its
 * lease would have to end first, and each attempt would go the same way.
 */
@Component
class UnsettledStep {
    private final JobRows jobs;
    private final Failures failures;

    UnsettledStep(JobRows jobs, Failures failures) {
        this.jobs = jobs;
        this.failures = failures;
    }

    public void check(
            @ExchangeProperty(Headers.WORK) Work work,
            @ExchangeProperty(Headers.SETTLED) @Nullable Boolean settled,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) @Nullable Exception failed) {
        // A document that was cut is nobody's, so that its lease cannot be renewed.
        if (settled == null && failed == null && jobs.renew(work.document().jobId(), work.worker())) {
            String pipeline = work.document().pipeline() == null
                    ? work.kind().id()
                    : work.document().pipeline();
            failures.fail(
                    work.document(),
                    work.worker(),
                    PipelineException.ended(pipeline),
                    new Failures.Place(work.document().stage(), null, false));
        }
    }
}
