package io.docket.routes.security;

import io.docket.routes.store.accounts.ApiKeyRows.ApiKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as admins see it.
 *
 * @param key the key itself, only in the answer that made it
 */
record ApiKeyView(
        String id,
        String name,
        String prefix,
        List<String> scopes,
        String team,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String key) {

    static ApiKeyView of(ApiKey key, @Nullable String secret) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.prefix(),
                key.scopes(),
                key.team(),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                secret);
    }

    /** Without the key, which no log may show. */
    @Override
    public String toString() {
        return "ApiKeyView[" + id + "]";
    }
}
