package io.docket.routes.security;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** The people who sign in. */
@Component
class UserRoute extends RouteBuilder {
    private final UserStep step;

    UserRoute(UserStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:listUsers")
                .routeId("list-users")
                .description("Answers which users there are")
                .bean(step, "list")
                .to("direct:answer");

        from("direct:getUser")
                .routeId("show-other-user")
                .description("Answers a user by name")
                .bean(step, "show")
                .to("direct:answer");

        from("direct:createUser")
                .routeId("create-user")
                .description("Makes a user")
                .unmarshal()
                .json(JsonLibrary.Jackson, NewUser.class)
                .bean(step, "create")
                .to("direct:answer");

        from("direct:changeUser")
                .routeId("change-user")
                .description("Changes role, team, name, password or access of a user")
                .unmarshal()
                .json(JsonLibrary.Jackson, UserChange.class)
                .bean(step, "change")
                .to("direct:answer");

        from("direct:deleteUser")
                .routeId("delete-user")
                .description("Deletes a user; what the user did stays")
                .bean(step, "delete")
                .to("direct:answer");
    }
}
