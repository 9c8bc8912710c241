package io.docket.routes.documents;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Shows a document and its log. */
@Component
class ShowRoute extends RouteBuilder {
    private final ShowStep step;

    ShowRoute(ShowStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:getDocument")
                .routeId("show-document")
                .description("Answers a document with its record")
                .bean(step, "document")
                .to("direct:answer");

        from("direct:getDocumentEvents")
                .routeId("show-document-events")
                .description("Answers the log of a document")
                .bean(step, "events")
                .to("direct:answer");

        from("direct:getDocumentErrors")
                .routeId("show-row-errors")
                .description("Answers the first rejected rows of a table")
                .bean(step, "errors")
                .to("direct:answer");
    }
}
