package io.docket.routes.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An admin's request for a user; the contract has checked name, role and team. */
record NewUser(
        String username,
        String password,
        String role,
        @Nullable String team,
        @Nullable String displayName,
        @Nullable Boolean enabled) {

    String teamOrDefault() {
        return Objects.requireNonNullElse(team, "default");
    }

    boolean isEnabled() {
        return !Boolean.FALSE.equals(enabled);
    }

    /** Without the password, which no log may show. */
    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
