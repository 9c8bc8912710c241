package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.Stage;
import java.util.Arrays;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.springframework.stereotype.Component;

/** Tells what a stage could not do. */
@Component("failStep")
class FailStep {
    private final Failures failures;

    FailStep(Failures failures) {
        this.failures = failures;
    }

    public void fail(
            @ExchangeProperty(Headers.WORK) Work work,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause,
            @ExchangeProperty(Exchange.FAILURE_ROUTE_ID) String route) {
        failures.fail(
                work.document(),
                work.worker(),
                cause,
                stage(route, work.document().stage()));
    }

    /** Stage routes are named by their stage: {@code extract-document}. */
    private static Stage stage(String route, Stage fallback) {
        return Arrays.stream(Stage.values())
                .filter(stage -> route.startsWith(stage.id() + "-"))
                .findFirst()
                .orElse(fallback);
    }
}
