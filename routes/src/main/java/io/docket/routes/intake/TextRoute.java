package io.docket.routes.intake;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** Takes texts without a file. */
@Component
class TextRoute extends RouteBuilder {
    private final TextStep step;

    TextRoute(TextStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:createTextDocument")
                .routeId("take-text")
                .description("Makes a document of a pasted text")
                .unmarshal()
                .json(JsonLibrary.Jackson, TextRequest.class)
                .bean(step)
                .to("direct:answer");
    }
}
