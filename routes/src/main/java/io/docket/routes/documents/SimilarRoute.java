package io.docket.routes.documents;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Which texts resemble each other. */
@Component
class SimilarRoute extends RouteBuilder {
    private final SimilarStep step;

    SimilarRoute(SimilarStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:getSimilarDocuments")
                .routeId("show-similar")
                .description("Answers which other texts have words in common with a text")
                .bean(step)
                .to("direct:answer");
    }
}
