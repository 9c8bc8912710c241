package io.docket.routes.validate;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Checks an invoice, or each row of a table. */
@Component
class ValidateRoute extends RouteBuilder {
    private final ValidateStep step;

    ValidateRoute(ValidateStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:validate")
                .routeId("validate-document")
                .description("Checks an invoice, or each row of a table")
                .choice()
                .when(simple("${body.kind.name} == 'TABLE'"))
                .to("direct:validate-table")
                .otherwise()
                .bean(step);
    }
}
