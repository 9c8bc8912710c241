package io.docket.routes.sources;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Shows sources, and lets an admin pause, poll and test them. */
@Component
class SourceRoute extends RouteBuilder {
    private final SourceStep step;

    SourceRoute(SourceStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:listSources")
                .routeId("list-sources")
                .description("Answers where files come from and how that goes")
                .bean(step, "list")
                .to("direct:answer");

        from("direct:getSource")
                .routeId("show-source")
                .description("Answers how one source goes")
                .bean(step, "show")
                .to("direct:answer");

        from("direct:testSource")
                .routeId("test-source")
                .description("Answers what a source would take, without touching it")
                .bean(step, "test")
                .to("direct:answer");

        from("direct:pollSource")
                .routeId("poll-source")
                .description("Has a source looked at now")
                .bean(step, "poll")
                .to("direct:answer");

        from("direct:pauseSource")
                .routeId("pause-source")
                .description("Takes nothing from a source until it is resumed")
                .bean(step, "pause")
                .to("direct:answer");

        from("direct:resumeSource")
                .routeId("resume-source")
                .description("Ends the pause of a source")
                .bean(step, "resume")
                .to("direct:answer");
    }
}
