package io.docket.routes.security;

import io.docket.routes.store.accounts.AccountRows.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as admins see it. */
record UserView(
        String username, String role, String team, @Nullable String displayName, boolean enabled, Instant createdAt) {

    static UserView of(Account account) {
        return new UserView(
                account.username(),
                account.role(),
                account.team(),
                account.displayName(),
                account.enabled(),
                account.createdAt());
    }
}
