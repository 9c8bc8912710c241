package io.docket.routes.documents;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Lists documents. */
@Component
class ListRoute extends RouteBuilder {
    private final ListStep step;

    ListRoute(ListStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:listDocuments")
                .routeId("list-documents")
                .description("Answers one page of documents with the count of each state")
                .bean(step)
                .to("direct:answer");
    }
}
