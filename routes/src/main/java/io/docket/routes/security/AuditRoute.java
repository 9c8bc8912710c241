package io.docket.routes.security;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Shows the audit log. */
@Component
class AuditRoute extends RouteBuilder {
    private final AuditStep step;

    AuditRoute(AuditStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:listAudit")
                .routeId("list-audit")
                .description("Answers what was done by whom, newest first")
                .bean(step)
                .to("direct:answer");
    }
}
