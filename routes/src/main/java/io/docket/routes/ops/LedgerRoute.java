package io.docket.routes.ops;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The account of everything received. */
@Component
class LedgerRoute extends RouteBuilder {
    private final LedgerStep step;

    LedgerRoute(LedgerStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:reconcileLedger")
                .routeId("reconcile-ledger")
                .description("Answers whether everything that was received is accounted for")
                .bean(step)
                .to("direct:answer");
    }
}
