package io.docket.routes.enrich;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Finds the fields and lines of an invoice. */
@Component
class EnrichRoute extends RouteBuilder {
    private final EnrichStep step;

    EnrichRoute(EnrichStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:enrich")
                .routeId("enrich-document")
                .description("Finds the fields and lines of an invoice")
                .bean(step);
    }
}
