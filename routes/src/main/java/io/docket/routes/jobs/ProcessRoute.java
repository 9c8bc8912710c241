package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Leads a document through the pipeline of its kind, in one pass on one thread. */
@Component
class ProcessRoute extends RouteBuilder {
    private final ClaimStep claim;
    private final RouteStep route;
    private final CompleteStep complete;
    private final UnsettledStep unsettled;
    private final InHand inHand;

    ProcessRoute(ClaimStep claim, RouteStep route, CompleteStep complete, UnsettledStep unsettled, InHand inHand) {
        this.claim = claim;
        this.route = route;
        this.complete = complete;
        this.unsettled = unsettled;
        this.inHand = inHand;
    }

    @Override
    public void configure() {
        from("direct:process")
                .routeId("process-document")
                .description("Claims a queued document and leads it through the pipeline of its kind")
                .onCompletion()
                .onWhen(exchangeProperty(Headers.WORK).isNotNull())
                .bean(unsettled)
                .bean(inHand, "leave")
                .end()
                .bean(claim)
                .filter(body().isNotNull())
                .setProperty(Headers.WORK, body())
                // What a message has in its headers goes out with the calls of a pipeline.
                .removeHeaders("*")
                .bean(route, "know")
                .setProperty(Headers.ROUTE, method(route, "route"))
                // A direct endpoint blocks until its route is started; it may start after the queue consumers.
                .toD("direct:${exchangeProperty." + Headers.ROUTE + "}")
                // A null body: the document was cut, and is joined when its parts are done.
                .filter(body().isNotNull())
                .to("direct:complete")
                .setProperty(Headers.SETTLED, constant(true));

        from("direct:complete")
                .routeId("complete-document")
                .description("Stores the result and ends the job")
                .bean(complete);
    }
}
