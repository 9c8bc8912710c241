package io.docket.routes.intake;

import io.docket.routes.flow.Headers;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The way in of all sources, see camel/sources.camel.yaml. */
@Component
class TakeRoute extends RouteBuilder {
    private final TakeStep step;

    TakeRoute(TakeStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:take-file")
                .routeId("take-file")
                .description("Keeps a file that a source found, or says that it never will")
                .setProperty(Headers.FOLDER, exchangeProperty(Headers.DONE))
                .doTry()
                .bean(step, "keep")
                .to("direct:intake")
                .setProperty(Headers.DOCUMENT_ID, method(step, "documentId"))
                .doCatch(Exception.class)
                .bean(step, "refuse")
                .end();
    }
}
