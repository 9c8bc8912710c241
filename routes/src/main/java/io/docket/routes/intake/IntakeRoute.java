package io.docket.routes.intake;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The single entry: uploads, texts, sources and archives all pass their stored files to this route. */
@Component
class IntakeRoute extends RouteBuilder {
    private final IntakeStep step;

    IntakeRoute(IntakeStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:intake")
                .routeId("intake-document")
                .description("Makes a document of a kept file and queues it")
                .bean(step, "accept")
                .filter(method(step, "isQueued"))
                .bean(step, "dispatch");
    }
}
