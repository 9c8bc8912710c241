package io.docket.routes.security;

import io.docket.routes.store.accounts.AccountRows.Account;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as clients see it. */
public record User(
        String username, String role, String team, @Nullable String displayName) {
    static User of(Account account) {
        return new User(account.username(), account.role(), account.team(), account.displayName());
    }
}
