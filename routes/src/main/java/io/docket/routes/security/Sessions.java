package io.docket.routes.security;

import io.docket.routes.flow.Audit;
import io.docket.routes.flow.Origin;
import io.docket.routes.store.RefreshTokenRows;
import io.docket.routes.store.RefreshTokenRows.RefreshToken;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions, and writes down why. */
@Component
class Sessions {
    private final RefreshTokenRows refreshTokens;
    private final Audit audit;

    Sessions(RefreshTokenRows refreshTokens, Audit audit) {
        this.refreshTokens = refreshTokens;
        this.audit = audit;
    }

    /** Ends the session of a user who signs out. */
    @Transactional
    public void end(RefreshToken token, Origin origin) {
        refreshTokens.revoke(token.family());
        audit.note(token.username(), origin, "signed_out", "", Map.of());
    }

    /** Ends a session of which a token was used twice: one of the two who used it has stolen it. */
    @Transactional
    public void endStolen(RefreshToken token, Origin origin) {
        refreshTokens.revoke(token.family());
        audit.note("", origin, "refresh_token_reused", token.username(), Map.of());
    }
}
