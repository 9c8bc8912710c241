package io.docket.routes.sources;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Periodic work of a process with sources, besides fetching. */
@Component
class BeatRoute extends RouteBuilder {
    private final BeatStep step;
    private final SourceLister lister;

    BeatRoute(BeatStep step, SourceLister lister) {
        this.step = step;
        this.lister = lister;
    }

    @Override
    public void configure() {
        from("scheduler:beat-sources?scheduler=#sturdyClock&delay=1000")
                .routeId("beat-sources")
                .description("Tells the database that this process fetches, and does what others ask of it")
                .bean(step);

        from("direct:answer-source-test")
                .routeId("answer-source-test")
                .description("Lists what a source would take, for whoever has asked")
                .bean(lister, "answer");
    }
}
