package io.docket.routes.security;

import org.jspecify.annotations.Nullable;

/**
 * An admin's change of a user.
 *
 * @param password the new password; null to keep the present one
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
