package io.docket.routes.store.accounts;

import io.docket.routes.store.database.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of users. One without a row has ended, and all its tokens are invalid. */
@Repository
public class SessionRows {
    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void begin(String id, String username, Instant expiresAt) {
        jdbc.sql("insert into session (id, username, expires_at) values (:id, :name, :at)")
                .param("id", id)
                .param("name", username)
                .param("at", Times.micros(expiresAt))
                .update();
    }

    /**
     * Extends a session, and locks its row until the transaction ends, so that it is not ended meanwhile.
     *
     * @return false when it has ended
     */
    @Transactional
    public boolean renew(String id, Instant expiresAt) {
        return jdbc.sql("update session set expires_at = :at where id = :id")
                        .param("at", Times.micros(expiresAt))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Returns whether a session of a user goes on. */
    @Transactional(readOnly = true)
    public boolean isOpen(String id, String username) {
        return jdbc.sql("select count(*) from session where id = :id and username = :name")
                        .param("id", id)
                        .param("name", username)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Ends a session. */
    @Transactional
    public void end(String id) {
        jdbc.sql("delete from session where id = :id").param("id", id).update();
        jdbc.sql("delete from refresh_token where family = :id").param("id", id).update();
    }

    /** Ends all sessions of a user. */
    @Transactional
    public void endAll(String username) {
        jdbc.sql("delete from session where username = :name")
                .param("name", username)
                .update();
        jdbc.sql("delete from refresh_token where username = :name")
                .param("name", username)
                .update();
    }

    /** Ends all sessions of everybody, and returns how many there were. */
    @Transactional
    public int endAll() {
        int ended = jdbc.sql("delete from session").update();
        jdbc.sql("delete from refresh_token").update();
        jdbc.sql("delete from stream_ticket").update();
        return ended;
    }

    /** Deletes expired sessions. */
    @Transactional
    public void sweep() {
        long now = Times.micros(Instant.now());
        jdbc.sql("delete from session where expires_at <= :now")
                .param("now", now)
                .update();
        jdbc.sql("delete from refresh_token where expires_at <= :now")
                .param("now", now)
                .update();
    }
}
