package io.docket.routes.security;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Answers who is signed in. */
@Component
class MeRoute extends RouteBuilder {
    private final MeStep step;

    MeRoute(MeStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:getMe")
                .routeId("show-user")
                .description("Answers who the token belongs to")
                .bean(step)
                .to("direct:answer");
    }
}
