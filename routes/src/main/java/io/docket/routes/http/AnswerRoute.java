package io.docket.routes.http;

import io.docket.routes.flow.Headers;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** The end of every REST route: status, headers, JSON. */
@Component
class AnswerRoute extends RouteBuilder {
    private final AnswerStep step;
    private final VersionStep version;

    AnswerRoute(AnswerStep step, VersionStep version) {
        this.step = step;
        this.version = version;
    }

    @Override
    public void configure() {
        from("direct:answer")
                .routeId("answer-request")
                .description("Writes an answer as JSON with its status and version")
                .setProperty(Headers.IF_NONE_MATCH, header("If-None-Match"))
                .bean(step)
                .marshal()
                .json(JsonLibrary.Jackson)
                .convertBodyTo(byte[].class)
                .bean(version);
    }
}
