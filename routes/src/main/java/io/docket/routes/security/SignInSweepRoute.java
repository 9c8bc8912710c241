package io.docket.routes.security;

import io.docket.routes.store.accounts.SessionRows;
import io.docket.routes.store.accounts.TicketRows;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Deletes expired attempts, tickets and sessions. */
@Component
class SignInSweepRoute extends RouteBuilder {
    private final SignIns signIns;
    private final SessionRows sessions;
    private final TicketRows tickets;

    SignInSweepRoute(SignIns signIns, SessionRows sessions, TicketRows tickets) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.tickets = tickets;
    }

    @Override
    public void configure() {
        from("scheduler:sweep-sign-ins?scheduler=#sturdyClock&delay=60000&initialDelay=30000")
                .routeId("sweep-sign-ins")
                .description("Deletes attempts, sessions and tickets whose time is over")
                .bean(signIns, "sweep")
                .bean(sessions, "sweep")
                .bean(tickets, "sweep");
    }
}
