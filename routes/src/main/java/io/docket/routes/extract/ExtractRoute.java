package io.docket.routes.extract;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Reads the words or the text of a document. */
@Component
class ExtractRoute extends RouteBuilder {
    private final ExtractStep step;

    ExtractRoute(ExtractStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:extract")
                .routeId("extract-document")
                .description("Reads the words or the text of a document")
                .bean(step);
    }
}
