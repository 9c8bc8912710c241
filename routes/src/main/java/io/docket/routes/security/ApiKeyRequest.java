package io.docket.routes.security;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An admin's request for a key; the contract has checked name and scopes.
 *
 * @param team whose documents it works on; null for that of the admin
 * @param expiresAt null for a key that is good until it is revoked
 */
record ApiKeyRequest(
        String name,
        List<String> scopes,
        @Nullable String team,

        @Nullable @JsonDeserialize(using = InstantText.class)
        Instant expiresAt) {}
