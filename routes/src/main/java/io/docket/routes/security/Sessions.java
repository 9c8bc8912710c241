package io.docket.routes.security;

import io.docket.routes.flow.Audit;
import io.docket.routes.flow.Origin;
import io.docket.routes.store.accounts.RefreshTokenRows;
import io.docket.routes.store.accounts.RefreshTokenRows.RefreshToken;
import io.docket.routes.store.accounts.SessionRows;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins, lengthens and ends sessions, each in one transaction, and writes down why one ended. */
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

    /** What came of a refresh token. */
    enum Exchange {
        DONE,
        ENDED,
        /** One of the two who used it has stolen it, so the session is over. */
        REUSED
    }

    /** Begins a session with its first refresh token. */
    @Transactional
    public void begin(String hash, RefreshToken token) {
        sessions.begin(token.family(), token.username(), token.expiresAt());
        refreshTokens.insert(hash, token);
    }

    /** Uses a refresh token up and keeps its successor; one that was used before ends its session for everyone. */
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
