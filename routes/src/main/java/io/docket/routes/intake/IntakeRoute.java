package io.docket.routes.intake;

import io.docket.routes.flow.Dispatcher;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The single entry: uploads, texts, sources and archives all pass their stored files to this route. */
@Component
class IntakeRoute extends RouteBuilder {
    private final IntakeStep step;
    private final Dispatcher dispatcher;

    IntakeRoute(IntakeStep step, Dispatcher dispatcher) {
        this.step = step;
        this.dispatcher = dispatcher;
    }

    @Override
    public void configure() {
        from("direct:intake")
                .routeId("intake-document")
                .description("Makes a document of a kept file and queues it")
                .bean(step)
                .filter(simple("${body.queued}"))
                .bean(dispatcher, "dispatch(${body.documentId}, ${body.lane}, ${body.priority})");
    }
}
