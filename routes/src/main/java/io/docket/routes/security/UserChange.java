package io.docket.routes.security;

import org.jspecify.annotations.Nullable;

/**
 * What an admin wants a user to be.
 *
 * @param password a new one; null to leave it
 */
record UserChange(
        String role,
        String team,
        @Nullable String displayName,
        boolean enabled,
        @Nullable String password) {

    /** Without the password, which no log may show. */
    @Override
    public String toString() {
        return "UserChange[" + role + "]";
    }
}
