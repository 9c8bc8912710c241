package io.docket.routes.security;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Renews the signing key. */
@Component
class SigningKeyRoute extends RouteBuilder {
    private final SigningKeyStep step;

    SigningKeyRoute(SigningKeyStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:renewSigningKey")
                .routeId("renew-signing-key")
                .description("Renews the key of the access tokens and ends all sessions")
                .bean(step)
                .to("direct:answer");
    }
}
