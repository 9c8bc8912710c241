package io.docket.routes.security;

import io.docket.routes.flow.Member;
import io.docket.routes.flow.Standing;
import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.ApiKeyRows;
import io.docket.routes.store.accounts.SessionRows;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Authenticates users and API keys by the database, at each request and without a cache, so that disabling a user, or
 * changing role or team, takes effect at once in every process.
 */
@Component
class Admissions implements Standing {
    private final AccountRows accounts;
    private final SessionRows sessions;
    private final ApiKeyRows keys;

    Admissions(AccountRows accounts, SessionRows sessions, ApiKeyRows keys) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
    }

    /** Returns the user of a token or ticket, by its account version and session; empty when not valid any more. */
    Optional<AccountUser> user(String username, long version, String session) {
        return accounts.find(username)
                .filter(account -> account.enabled() && account.version() == version)
                .filter(account -> sessions.isOpen(session, username))
                .map(account -> new AccountUser(account, session));
    }

    /** Returns the principal of a key; empty when it is revoked or has expired. */
    Optional<ApiKeyUser> key(String id) {
        return keys.findById(id)
                .filter(key -> key.expiresAt() == null || key.expiresAt().isAfter(Instant.now()))
                .map(ApiKeyUser::new);
    }

    /** Returns the user of an access token whose signature and expiry have been verified. */
    AccountUser user(Jwt token) {
        try {
            return user(token.getSubject(), Tokens.version(token), Tokens.session(token))
                    .orElseThrow(() -> new InvalidBearerTokenException(
                            "The session has ended, or the user is gone, disabled or has changed"));
        } catch (DataAccessException | TransactionException e) {
            throw new AccountsAwayException(e);
        }
    }

    @Override
    public boolean isGood(Member member) {
        if (member instanceof AccountUser user) {
            return user(user.getName(), user.version(), user.session())
                    .filter(user::equals)
                    .isPresent();
        }
        return member instanceof ApiKeyUser key
                && key(key.id()).filter(key::equals).isPresent();
    }
}
