package io.docket.routes.store.accounts;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Refresh tokens, stored only as hashes. */
@Repository
public class RefreshTokenRows {
    private final JdbcClient jdbc;

    RefreshTokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token's entry.
     *
     * @param family the session: all tokens that descend from one sign-in
     * @param accountVersion of the user when it was issued; it is valid only while that does not change
     */
    public record RefreshToken(String family, String username, long accountVersion, Instant expiresAt) {}

    @Transactional
    public void insert(String hash, RefreshToken token) {
        jdbc.sql("""
                        insert into refresh_token (token_hash, family, username, account_version, expires_at)
                        values (:hash, :family, :name, :version, :at)
                        """)
                .param("hash", hash)
                .param("family", token.family())
                .param("name", token.username())
                .param("version", token.accountVersion())
                .param("at", Times.micros(token.expiresAt()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<RefreshToken> find(String hash) {
        return jdbc.sql("select * from refresh_token where token_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new RefreshToken(
                        Columns.required(row, "family"),
                        Columns.required(row, "username"),
                        row.getLong("account_version"),
                        Times.instant(row.getLong("expires_at"))))
                .optional();
    }

    /**
     * Marks a token as used.
     *
     * @return false when it was used before
     */
    @Transactional
    public boolean use(String hash) {
        return jdbc.sql("update refresh_token set used_at = :now where token_hash = :hash and used_at is null")
                        .param("now", Times.micros(Instant.now()))
                        .param("hash", hash)
                        .update()
                == 1;
    }
}
