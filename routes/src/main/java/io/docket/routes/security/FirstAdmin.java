package io.docket.routes.security;

import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.AccountRows.Account;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the first user with a configured or generated password, so that there is no default one. */
@Component
public class FirstAdmin {
    private static final String NAME = "admin";

    private final AccountRows accounts;
    private final PasswordEncoder passwords;
    private final String configured;

    FirstAdmin(AccountRows accounts, PasswordEncoder passwords, @Value("${DOCKET_ADMIN_PASSWORD:}") String configured) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.configured = configured;
    }

    /** Returns the generated password of the new admin; null when there was an admin or a password was configured. */
    public @Nullable String create() {
        if (accounts.find(NAME).isPresent()) {
            return null;
        }
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        String password =
                configured.isBlank() ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) : configured;
        boolean added = accounts.insert(
                new Account(NAME, passwords.encode(password), "admin", "default", null, true, 0, Instant.now()));
        return added && configured.isBlank() ? password : null;
    }
}
