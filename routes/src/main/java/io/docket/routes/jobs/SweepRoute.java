package io.docket.routes.jobs;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Looks after what no message moves. */
@Component
class SweepRoute extends RouteBuilder {
    private final SweepStep step;
    private final InHand inHand;

    SweepRoute(SweepStep step, InHand inHand) {
        this.step = step;
        this.inHand = inHand;
    }

    @Override
    public void configure() {
        from("timer:sweep?period=1000&delay=2000")
                .routeId("sweep-jobs")
                .description("Sends what the database says is due and takes documents from silent workers")
                .bean(step);

        from("timer:renew-leases?period=15000&delay=15000")
                .routeId("renew-leases")
                .description("Tells the database every 15 s which documents are still in hand")
                .bean(inHand, "renew");
    }
}
