package io.docket.routes.security;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Issues tickets for streams. */
@Component
class TicketRoute extends RouteBuilder {
    private final TicketStep step;

    TicketRoute(TicketStep step) {
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:createStreamTicket")
                .routeId("create-stream-ticket")
                .description("Gives out a ticket that opens one stream")
                .bean(step)
                .to("direct:answer");
    }
}
