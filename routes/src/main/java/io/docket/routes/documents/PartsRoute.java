package io.docket.routes.documents;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Shows the chunks of a text and the pages of a PDF. */
@Component
class PartsRoute extends RouteBuilder {
    private final PartsStep step;

    PartsRoute(PartsStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:getDocumentChunks")
                .routeId("show-chunks")
                .description("Answers the chunks of a text")
                .bean(step, "chunks")
                .to("direct:answer");

        from("direct:getDocumentPages")
                .routeId("show-pages")
                .description("Answers the words of each page with their places")
                .bean(step, "pages")
                .to("direct:answer");
    }
}
