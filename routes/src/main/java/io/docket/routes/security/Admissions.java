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
 * Lets in whom the database knows now. It is asked at each request, by primary key, and not at all out of date: a user
 * who is disabled, demoted or moved is so at once in every process.
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

    /** Returns a user who may come in with what was given out in a session, at a version of the account. */
    Optional<AccountUser> user(String username, long version, String session) {
        return accounts.find(username)
                .filter(account -> account.enabled() && account.version() == version)
                .filter(account -> sessions.isOpen(session, username))
                .map(account -> new AccountUser(account, session));
    }

    /** Returns a key's user who may come in. */
    Optional<ApiKeyUser> key(String id) {
        return keys.findById(id)
                .filter(key -> key.expiresAt() == null || key.expiresAt().isAfter(Instant.now()))
                .map(ApiKeyUser::new);
    }

    /** Returns whose access token it is, which has been found to be ours and in time. */
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
