package io.docket.routes.store.accounts;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** API keys, stored only as hashes. */
@Repository
public class ApiKeyRows {
    /** How old the time of the last use may be; finer would cost a write for each request. */
    public static final Duration USE_STEP = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    ApiKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A key's entry.
     *
     * @param name of the principal that it acts as
     * @param prefix its first characters
     * @param scopes one or more names
     * @param team whose documents it works on
     * @param expiresAt null when it is good until it is revoked
     * @param lastUsedAt at most {@link #USE_STEP} too early; null before the first use
     */
    public record ApiKey(
            String id,
            String name,
            String prefix,
            List<String> scopes,
            String team,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    @Transactional
    public void insert(String hash, ApiKey key) {
        jdbc.sql("""
                        insert into api_key (id, name, key_hash, prefix, scopes, team, created_by, created_at, expires_at)
                        values (:id, :name, :hash, :prefix, :scopes, :team, :by, :at, :expires)
                        """)
                .param("id", key.id())
                .param("name", key.name())
                .param("hash", hash)
                .param("prefix", key.prefix())
                .param("scopes", String.join(",", key.scopes()))
                .param("team", key.team())
                .param("by", key.createdBy())
                .param("at", Times.micros(key.createdAt()))
                .param("expires", Times.microsOrNull(key.expiresAt()))
                .update();
    }

    /** Finds a key that has not been revoked; it may have expired. */
    @Transactional(readOnly = true)
    public Optional<ApiKey> find(String hash) {
        return jdbc.sql("select * from api_key where key_hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query(ApiKeyRows::row)
                .optional();
    }

    /** Finds a key by its id that has not been revoked; it may have expired. */
    @Transactional(readOnly = true)
    public Optional<ApiKey> findById(String id) {
        return jdbc.sql("select * from api_key where id = :id and revoked_at is null")
                .param("id", id)
                .query(ApiKeyRows::row)
                .optional();
    }

    /** Returns the keys that have not been revoked, oldest first. */
    @Transactional(readOnly = true)
    public List<ApiKey> list() {
        return jdbc.sql("select * from api_key where revoked_at is null order by created_at, id")
                .query(ApiKeyRows::row)
                .list();
    }

    /**
     * Revokes a key.
     *
     * @return the key as it was; empty when there is none, or it was revoked before
     */
    @Transactional
    public Optional<ApiKey> revoke(String id) {
        return jdbc.sql("update api_key set revoked_at = :now where id = :id and revoked_at is null returning *")
                .param("now", Times.micros(Instant.now()))
                .param("id", Columns.storable(id))
                .query(ApiKeyRows::row)
                .optional();
    }

    /** Notes that a key was used, unless that was noted within the last {@link #USE_STEP}. */
    @Transactional
    public void used(String id, Instant at) {
        jdbc.sql("""
                        update api_key set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at <= :before)
                        """)
                .param("now", Times.micros(at))
                .param("id", id)
                .param("before", Times.micros(at.minus(USE_STEP)))
                .update();
    }

    private static ApiKey row(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                Columns.required(row, "id"),
                Columns.required(row, "name"),
                Columns.required(row, "prefix"),
                List.of(Columns.required(row, "scopes").split(",")),
                Columns.required(row, "team"),
                Columns.required(row, "created_by"),
                Times.instant(row.getLong("created_at")),
                Columns.instant(row, "expires_at"),
                Columns.instant(row, "last_used_at"));
    }
}
