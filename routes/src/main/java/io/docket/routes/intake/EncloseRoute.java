package io.docket.routes.intake;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Takes in the files of archives and mails. */
@Component
class EncloseRoute extends RouteBuilder {
    private final EncloseStep step;

    EncloseRoute(EncloseStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:take-enclosed")
                .routeId("take-enclosed")
                .description("Keeps a file that lies in an archive or mail")
                .bean(step)
                .to("direct:intake");
    }
}
