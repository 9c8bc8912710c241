package io.docket.routes.security;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** The keys by which machines sign in. */
@Component
class ApiKeyRoute extends RouteBuilder {
    private final ApiKeyStep step;

    ApiKeyRoute(ApiKeyStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:listApiKeys")
                .routeId("list-api-keys")
                .description("Answers which API keys there are")
                .bean(step, "list")
                .to("direct:answer");

        from("direct:createApiKey")
                .routeId("create-api-key")
                .description("Makes an API key and answers it this once")
                .unmarshal()
                .json(JsonLibrary.Jackson, ApiKeyRequest.class)
                .bean(step, "create")
                .to("direct:answer");

        from("direct:revokeApiKey")
                .routeId("revoke-api-key")
                .description("Ends an API key for good")
                .bean(step, "revoke")
                .to("direct:answer");
    }
}
