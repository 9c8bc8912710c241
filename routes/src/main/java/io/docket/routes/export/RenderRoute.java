package io.docket.routes.export;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** Serializes records, for both the out folder and downloads, so that the bytes are the same. */
@Component
class RenderRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:render-json")
                .routeId("render-json")
                .description("Writes a finalized record as JSON")
                .marshal()
                .json(JsonLibrary.Jackson);

        from("direct:render-csv")
                .routeId("render-csv")
                .description("Writes finalized records as CSV, one line each under a header")
                .marshal()
                .csv();
    }
}
