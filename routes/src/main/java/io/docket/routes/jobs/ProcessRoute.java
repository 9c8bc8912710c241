package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Leads a document through its stages, in one pass on one thread. */
@Component
class ProcessRoute extends RouteBuilder {
    private final ClaimStep claim;
    private final CompleteStep complete;
    private final InHand inHand;

    ProcessRoute(ClaimStep claim, CompleteStep complete, InHand inHand) {
        this.claim = claim;
        this.complete = complete;
        this.inHand = inHand;
    }

    @Override
    public void configure() {
        from("direct:process")
                .routeId("process-document")
                .description("Claims a queued document and leads it through its stages")
                .onCompletion()
                .onWhen(exchangeProperty(Headers.WORK).isNotNull())
                .bean(inHand, "leave")
                .end()
                .bean(claim)
                .filter(body().isNotNull())
                .setProperty(Headers.WORK, body())
                .to("direct:extract")
                .to("direct:split")
                // A large document goes on when its parts are done.
                .filter(body().isNotNull())
                .to("direct:enrich")
                .to("direct:validate")
                .to("direct:complete");

        from("direct:complete")
                .routeId("validate-and-complete")
                .description("Stores the result and ends the job")
                .bean(complete);
    }
}
