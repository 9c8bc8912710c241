package io.docket.routes.security;

import io.docket.routes.flow.Audit;
import io.docket.routes.store.accounts.ApiKeyRows;
import io.docket.routes.store.accounts.ApiKeyRows.ApiKey;
import io.docket.routes.store.database.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes API keys and recognizes them. */
@Component
class ApiKeys {
    /** Makes keys recognizable for people and secret scanners. */
    private static final String PREFIX = "docket_";

    private static final int SHOWN = PREFIX.length() + 8;

    private final ApiKeyRows rows;
    private final ApiKeyUse use;
    private final Audit audit;

    ApiKeys(ApiKeyRows rows, ApiKeyUse use, Audit audit) {
        this.rows = rows;
        this.use = use;
        this.audit = audit;
    }

    /**
     * A key that has just been made.
     *
     * @param secret the key itself, which cannot be had again
     */
    record Made(ApiKey key, String secret) {

        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }

    @Transactional
    public Made make(ApiKeyRequest request, String team, String by) {
        String secret = PREFIX + RandomToken.next();
        ApiKey key = new ApiKey(
                Ids.next(),
                request.name(),
                secret.substring(0, SHOWN),
                request.scopes(),
                team,
                by,
                Instant.now(),
                request.expiresAt(),
                null);
        rows.insert(RandomToken.hash(secret), key);
        audit.note("api_key_created", key.id(), Map.of("name", key.name(), "scopes", key.scopes(), "team", key.team()));
        return new Made(key, secret);
    }

    /** Revokes a key; empty when there is none, or it was revoked before. */
    @Transactional
    public Optional<ApiKey> revoke(String id) {
        Optional<ApiKey> revoked = rows.revoke(id);
        revoked.ifPresent(key -> audit.note("api_key_revoked", key.id(), Map.of("name", key.name())));
        return revoked;
    }

    /** Returns the principal of a key; empty when it is unknown, revoked or has expired. */
    Optional<ApiKeyUser> user(String secret) {
        Optional<ApiKey> good = rows.find(RandomToken.hash(secret)).filter(ApiKeys::inTime);
        good.ifPresent(use::note);
        return good.map(ApiKeyUser::new);
    }

    private static boolean inTime(ApiKey key) {
        return key.expiresAt() == null || key.expiresAt().isAfter(Instant.now());
    }
}
