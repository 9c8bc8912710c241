package io.docket.routes.split;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Cuts a text into chunks and finds the header of a table. */
@Component
class SplitRoute extends RouteBuilder {
    private final SplitStep step;

    SplitRoute(SplitStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:split")
                .routeId("split-document")
                .description("Cuts a text into chunks and finds the header of a table")
                .bean(step);
    }
}
