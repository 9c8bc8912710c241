package io.docket.routes.jobs;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Starts the processing of a stored document. */
@Component
class StartRoute extends RouteBuilder {
    private final StartStep step;

    StartRoute(StartStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:processDocument")
                .routeId("start-processing")
                .description("Queues a stored or completed document, once however often it is asked")
                .bean(step)
                .to("direct:answer");
    }
}
