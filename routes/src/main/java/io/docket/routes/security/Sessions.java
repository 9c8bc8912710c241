package io.docket.routes.security;

import io.docket.routes.flow.Audit;
import io.docket.routes.flow.Origin;
import io.docket.routes.store.accounts.RefreshTokenRows;
import io.docket.routes.store.accounts.RefreshTokenRows.RefreshToken;
import io.docket.routes.store.accounts.SessionRows;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins, extends and ends sessions, each in one transaction; ends are logged to the audit log. */
@Component
class Sessions {
    private final SessionRows sessions;
    private final RefreshTokenRows refreshTokens;
    private final Audit audit;

    Sessions(SessionRows sessions, RefreshTokenRows refreshTokens, Audit audit) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.audit = audit;
    }

    /** The outcome of using a refresh token. */
    enum Exchange {
        DONE,
        ENDED,
        /** It was used twice, so one of the two clients has stolen it, and the session is ended. */
        REUSED
    }

    /** Begins a session with its first refresh token. */
    @Transactional
    public void begin(String hash, RefreshToken token) {
        sessions.begin(token.family(), token.username(), token.expiresAt());
        refreshTokens.insert(hash, token);
    }

    /** Exchanges a refresh token for its successor; a token that was used before ends the session. */
    @Transactional
    public Exchange exchange(String used, String successor, RefreshToken token, Origin origin) {
        if (!sessions.renew(token.family(), token.expiresAt())) {
            return Exchange.ENDED;
        }
        if (!refreshTokens.use(used)) {
            sessions.end(token.family());
            audit.note("", origin, "refresh_token_reused", token.username(), Map.of());
            return Exchange.REUSED;
        }
        refreshTokens.insert(successor, token);
        return Exchange.DONE;
    }

    /** Ends the session of a user who signs out. */
    @Transactional
    public void end(RefreshToken token, Origin origin) {
        sessions.end(token.family());
        audit.note(token.username(), origin, "signed_out", "", Map.of());
    }
}
