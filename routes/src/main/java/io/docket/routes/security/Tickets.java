package io.docket.routes.security;

import io.docket.routes.store.accounts.TicketRows;
import io.docket.routes.store.accounts.TicketRows.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** One-time tickets for streams, valid for 30 s, for clients that cannot send headers with a WebSocket. */
@Component
class Tickets {
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private final TicketRows rows;
    private final Admissions admissions;

    Tickets(TicketRows rows, Admissions admissions) {
        this.rows = rows;
        this.admissions = admissions;
    }

    /** Issues a ticket for a member. */
    String issue(Authentication user) {
        String secret = RandomToken.next();
        Instant expiresAt = Instant.now().plus(GOOD_FOR);
        Ticket ticket = user instanceof ApiKeyUser key
                ? new Ticket(null, key.id(), 0, null, expiresAt)
                : of((AccountUser) user, expiresAt);
        rows.insert(RandomToken.hash(secret), ticket);
        return secret;
    }

    private static Ticket of(AccountUser user, Instant expiresAt) {
        return new Ticket(user.getName(), null, user.version(), user.session(), expiresAt);
    }

    /** Uses a ticket up, and returns its member; empty when the ticket or the member is not valid any more. */
    Optional<? extends AbstractAuthenticationToken> take(String secret) {
        return rows.take(RandomToken.hash(secret)).flatMap(this::admit);
    }

    private Optional<? extends AbstractAuthenticationToken> admit(Ticket ticket) {
        String username = ticket.username();
        return username == null
                ? admissions.key(String.valueOf(ticket.apiKeyId()))
                : admissions.user(username, ticket.accountVersion(), String.valueOf(ticket.sessionId()));
    }
}
