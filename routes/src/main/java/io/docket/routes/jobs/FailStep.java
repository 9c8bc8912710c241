package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.Stage;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the failure of a document in hand. */
@Component
class FailStep {
    private final Failures failures;

    FailStep(Failures failures) {
        this.failures = failures;
    }

    public void fail(
            @ExchangeProperty(Headers.WORK) Work work,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause,
            @ExchangeProperty(Headers.STAGE) @Nullable Stage stage,
            @ExchangeProperty(Headers.STEP) @Nullable String step,
            @ExchangeProperty(Headers.OWN_STEP) @Nullable Boolean own) {
        failures.fail(
                work.document(),
                work.worker(),
                cause,
                new Failures.Place(stage == null ? work.document().stage() : stage, step, Boolean.TRUE.equals(own)));
    }
}
