package io.docket.routes.http;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** The end of every REST route: status, headers, JSON. */
@Component
class AnswerRoute extends RouteBuilder {
    private final AnswerStep step;

    AnswerRoute(AnswerStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:answer")
                .routeId("answer-request")
                .description("Writes an answer as JSON with its status and version")
                .bean(step)
                .marshal()
                .json(JsonLibrary.Jackson);
    }
}
