package io.docket.routes.store.accounts;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counters of sign-in attempts by subject, over all processes. An attempt is counted before its password is checked, so
 * that concurrent attempts cannot exceed the limit.
 */
@Repository
public class SignInRows {
    private final JdbcClient jdbc;

    SignInRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The limit of a counter.
     *
     * @param free attempts without a wait
     * @param first wait after these; each further attempt doubles it
     * @param doublings maximum number of doublings
     * @param memory the counter is reset after this long without an attempt
     */
    public record Limit(int free, Duration first, int doublings, Duration memory) {}

    /**
     * Counts an attempt, unless the subject has to wait.
     *
     * @return whether it may try now
     */
    @Transactional
    public boolean take(String subject, Limit limit) {
        long now = Times.micros(Instant.now());
        return jdbc.sql("""
                        insert into sign_in_attempt (subject, attempts, free_at, told, expires_at)
                        values (:subject, 1, 0, 0, :expires)
                        on conflict (subject) do update set
                        attempts = case when sign_in_attempt.expires_at <= :now then 1
                            else sign_in_attempt.attempts + 1 end,
                        free_at = case when sign_in_attempt.expires_at <= :now
                                or sign_in_attempt.attempts + 1 < :free then 0
                            when sign_in_attempt.attempts + 1 - :free >= :doublings
                                then cast(:now as bigint) + cast(:first as bigint) * (1 << :doublings)
                            else cast(:now as bigint)
                                + cast(:first as bigint) * (1 << (sign_in_attempt.attempts + 1 - :free)) end,
                        told = 0, expires_at = excluded.expires_at
                        where sign_in_attempt.free_at <= :now
                        """)
                        .param("subject", subject)
                        .param("expires", now + limit.memory().toNanos() / 1000)
                        .param("now", now)
                        .param("free", limit.free())
                        .param("doublings", limit.doublings())
                        .param("first", limit.first().toNanos() / 1000)
                        .update()
                == 1;
    }

    /** Returns until when a subject has to wait; empty when it need not. */
    @Transactional(readOnly = true)
    public Optional<Instant> waitsUntil(String subject) {
        return jdbc.sql("select free_at from sign_in_attempt where subject = :subject and free_at > :now")
                .param("subject", subject)
                .param("now", Times.micros(Instant.now()))
                .query(Long.class)
                .optional()
                .map(Times::instant);
    }

    /**
     * Stores that an attempt was refused during a wait.
     *
     * @return false when that was noted since the wait began
     */
    @Transactional
    public boolean noteRefusal(String subject) {
        return jdbc.sql("update sign_in_attempt set told = 1 where subject = :subject and told = 0")
                        .param("subject", subject)
                        .update()
                == 1;
    }

    /** Decrements the counter after a successful attempt. */
    @Transactional
    public void giveBack(String subject) {
        jdbc.sql("""
                        update sign_in_attempt set attempts = attempts - 1, free_at = 0
                        where subject = :subject and attempts > 0
                        """).param("subject", subject).update();
    }

    /** Resets the counter of a subject. */
    @Transactional
    public void forget(String subject) {
        jdbc.sql("delete from sign_in_attempt where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Returns whether a user has signed in from an address since a time. */
    @Transactional(readOnly = true)
    public boolean isKnown(String username, String address, Instant since) {
        return jdbc.sql(
                                "select count(*) from known_address where username = :name and address = :address and at > :since")
                        .param("name", Columns.storable(username))
                        .param("address", address)
                        .param("since", Times.micros(since))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Notes that a user has signed in from an address; the latest are kept. */
    @Transactional
    public void know(String username, String address, int kept) {
        jdbc.sql("""
                        insert into known_address (username, address, at) values (:name, :address, :now)
                        on conflict (username, address) do update set at = excluded.at
                        """)
                .param("name", username)
                .param("address", address)
                .param("now", Times.micros(Instant.now()))
                .update();
        jdbc.sql("""
                        delete from known_address where username = :name and address not in (
                            select address from known_address where username = :name order by at desc limit :kept)
                        """).param("name", username).param("kept", kept).update();
    }

    /** Deletes addresses without a sign-in since a time, and expired counters. */
    @Transactional
    public void sweep(Instant knownBefore) {
        jdbc.sql("delete from known_address where at < :before")
                .param("before", Times.micros(knownBefore))
                .update();
        jdbc.sql("delete from sign_in_attempt where expires_at <= :now")
                .param("now", Times.micros(Instant.now()))
                .update();
    }
}
