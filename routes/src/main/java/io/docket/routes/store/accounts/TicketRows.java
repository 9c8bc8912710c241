package io.docket.routes.store.accounts;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tickets for streams, stored only as hashes. */
@Repository
public class TicketRows {
    private final JdbcClient jdbc;

    TicketRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The holder of a ticket: a user or an API key.
     *
     * @param accountVersion of the user; 0 for a key
     * @param sessionId of the user; null for a key
     */
    public record Ticket(
            @Nullable String username,
            @Nullable String apiKeyId,
            long accountVersion,
            @Nullable String sessionId,
            Instant expiresAt) {}

    @Transactional
    public void insert(String hash, Ticket ticket) {
        jdbc.sql("""
                        insert into stream_ticket
                            (ticket_hash, username, api_key_id, account_version, session_id, expires_at)
                        values (:hash, :name, :key, :version, :session, :at)
                        """)
                .param("hash", hash)
                .param("name", ticket.username())
                .param("key", ticket.apiKeyId())
                .param("version", ticket.accountVersion())
                .param("session", ticket.sessionId())
                .param("at", Times.micros(ticket.expiresAt()))
                .update();
    }

    /** Uses a ticket up; empty when it is unknown, was used or has expired. */
    @Transactional
    public Optional<Ticket> take(String hash) {
        return jdbc.sql("delete from stream_ticket where ticket_hash = :hash and expires_at > :now returning *")
                .param("hash", hash)
                .param("now", Times.micros(Instant.now()))
                .query((row, number) -> new Ticket(
                        Columns.text(row, "username"),
                        Columns.text(row, "api_key_id"),
                        row.getLong("account_version"),
                        Columns.text(row, "session_id"),
                        Times.instant(row.getLong("expires_at"))))
                .optional();
    }

    /** Deletes expired tickets. */
    @Transactional
    public void sweep() {
        jdbc.sql("delete from stream_ticket where expires_at <= :now")
                .param("now", Times.micros(Instant.now()))
                .update();
    }
}
