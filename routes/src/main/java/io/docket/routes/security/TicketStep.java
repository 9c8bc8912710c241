package io.docket.routes.security;

import io.docket.routes.flow.Answer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Issues a ticket. */
@Component
class TicketStep {
    private final Tickets tickets;

    TicketStep(Tickets tickets) {
        this.tickets = tickets;
    }

    public Answer issue() {
        String ticket = tickets.issue(SecurityContextHolder.getContext().getAuthentication());
        return Answer.created(new TicketView(ticket, Tickets.GOOD_FOR.toSeconds()));
    }

    record TicketView(String ticket, long expiresIn) {

        /** Without the ticket, which no log may show. */
        @Override
        public String toString() {
            return "TicketView";
        }
    }
}
