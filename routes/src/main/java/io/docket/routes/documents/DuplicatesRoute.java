package io.docket.routes.documents;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Which documents look alike. */
@Component
class DuplicatesRoute extends RouteBuilder {
    private final DuplicatesStep step;

    DuplicatesRoute(DuplicatesStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:getDocumentDuplicates")
                .routeId("show-duplicates")
                .description("Answers which other documents have brought the same bytes")
                .bean(step)
                .to("direct:answer");
    }
}
