package io.docket.routes.security;

import io.docket.routes.flow.Origin;
import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.AccountRows.Account;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Checks passwords; it takes the same time whether the user exists or not, so that names cannot be probed. */
@Component
class Passwords {
    private final AccountRows accounts;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    /** The hash that is compared when there is no such user, so that the answer takes as long; made at first use. */
    private final Supplier<String> nobody;

    Passwords(AccountRows accounts, PasswordEncoder encoder, SignIns signIns) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.signIns = signIns;
        this.nobody = SingletonSupplier.of(() -> encoder.encode("nobody"));
    }

    /**
     * Returns the user of a name and a password; empty when there is none, or one who may not sign in.
     *
     * @throws io.docket.routes.flow.ProblemException when there were too many attempts in vain
     */
    Optional<Account> check(String username, String password, Origin origin) {
        Attempt attempt = signIns.begin(username, origin).orElseThrow(() -> signIns.tooMany(username, origin));
        Optional<Account> account = accounts.find(username);
        String hash = account.map(Account::passwordHash).orElseGet(nobody);
        boolean good = encoder.matches(password, hash)
                && account.filter(Account::enabled).isPresent();
        if (!good) {
            signIns.failed(attempt, origin, account.isPresent());
            return Optional.empty();
        }
        signIns.succeeded(attempt);
        return account;
    }
}
