package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Does one part of a large document. */
@Component
class PartRoute extends RouteBuilder {
    private final PartStep step;
    private final InHand inHand;

    PartRoute(PartStep step, InHand inHand) {
        this.step = step;
        this.inHand = inHand;
    }

    @Override
    public void configure() {
        from("direct:process-part")
                .routeId("process-part")
                .description("Claims a part of a large document, does it, and counts it as done")
                .onCompletion()
                .onWhen(exchangeProperty(Headers.PART_WORK).isNotNull())
                .bean(inHand, "leavePart")
                .end()
                .bean(step, "claim")
                .filter(body().isNotNull())
                .setProperty(Headers.PART_WORK, body())
                .removeHeaders("*")
                .setProperty(Headers.ROUTE, method(step, "route"))
                // A direct endpoint blocks until its route is started; it may start after the queue consumers.
                .toD("direct:${exchangeProperty." + Headers.ROUTE + "}")
                .bean(step, "finish");
    }
}
