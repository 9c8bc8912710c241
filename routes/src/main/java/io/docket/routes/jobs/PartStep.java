package io.docket.routes.jobs;

import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Headers;
import io.docket.routes.flow.LogIds;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.PartWork;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.Part;
import io.docket.routes.store.jobs.PartRows;
import io.docket.routes.store.jobs.Plan;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims a part, and stores its outcome. */
@Component
class PartStep {
    private final PartLifecycle lifecycle;
    private final PartRows parts;
    private final DocumentRows documents;
    private final JobRows jobs;
    private final InHand inHand;
    private final Failures failures;
    private final Dispatcher dispatcher;

    PartStep(
            PartLifecycle lifecycle,
            PartRows parts,
            DocumentRows documents,
            JobRows jobs,
            InHand inHand,
            Failures failures,
            Dispatcher dispatcher) {
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.documents = documents;
        this.jobs = jobs;
        this.inHand = inHand;
        this.failures = failures;
        this.dispatcher = dispatcher;
    }

    /** Returns null when another worker has it, for a duplicate message, or if its document is not processing. */
    public @Nullable PartWork claim(@Header(Headers.PLAN) String planId, @Header(Headers.PART) int number) {
        String worker = inHand.worker();
        return lifecycle
                .take(planId, number, worker)
                .map(part -> work(part, worker))
                .orElse(null);
    }

    private @Nullable PartWork work(Part part, String worker) {
        DocumentRow document = documents.find(part.documentId()).orElseThrow();
        LogIds.put(document, part.number());
        Optional<Plan> plan = jobs.plan(document.jobId()).filter(now -> now.id().equals(part.planId()));
        if (plan.isEmpty()) {
            return null;
        }
        inHand.take(worker, new PartLease(parts, part.key(), worker));
        return new PartWork(document, part, plan.get(), worker, null);
    }

    public String route(@Body PartWork work) {
        return work.plan().partRoute();
    }

    public void finish(@Body PartWork work) {
        PartLifecycle.Finished finished = lifecycle.finish(work, Objects.requireNonNull(work.result()));
        dispatcher.dispatch(work.document(), work.plan().lane(), finished.next());
        if (finished.last()) {
            dispatcher.dispatch(work.document());
        }
    }

    public void fail(
            @ExchangeProperty(Headers.PART_WORK) PartWork work,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause,
            @ExchangeProperty(Headers.STEP) @Nullable String step,
            @ExchangeProperty(Headers.OWN_STEP) @Nullable Boolean own) {
        failures.failPart(work, cause, step, Boolean.TRUE.equals(own));
    }
}
