package io.docket.routes.jobs;

import io.docket.routes.store.jobs.LeaseTimes;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Periodic work that recovers from lost messages and killed workers. */
@Component
class SweepRoute extends RouteBuilder {
    private final SweepStep step;
    private final PartSweepStep parts;
    private final InHand inHand;
    private final LeaseTimes times;

    SweepRoute(SweepStep step, PartSweepStep parts, InHand inHand, LeaseTimes times) {
        this.step = step;
        this.parts = parts;
        this.inHand = inHand;
        this.times = times;
    }

    @Override
    public void configure() {
        from("scheduler:sweep?scheduler=#sturdyClock&delay=1000&initialDelay=200")
                .routeId("sweep-jobs")
                .description("Sends what the database says is due and takes documents from silent workers")
                .bean(inHand, "giveBack")
                .bean(step);

        from("scheduler:renew-leases?scheduler=#sturdyClock&delay=" + beat() + "&initialDelay=" + beat())
                .routeId("renew-leases")
                .description("Tells the database four times in a lease what is still in hand")
                .bean(inHand, "renew");
        from("scheduler:sweep-parts?scheduler=#sturdyClock&delay=10000&initialDelay=5000")
                .routeId("sweep-parts")
                .description("Deletes the parts of documents that have been put together")
                .bean(parts);
    }

    /** A method, because camel-report:validate cannot evaluate a local variable. */
    private long beat() {
        return times.lease().toMillis() / 4;
    }
}
