package io.docket.routes.security;

import org.springframework.security.core.AuthenticationException;

/** Authentication is not possible, because the database does not answer. */
final class AccountsAwayException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    AccountsAwayException(RuntimeException cause) {
        super("The database did not answer", cause);
    }
}
