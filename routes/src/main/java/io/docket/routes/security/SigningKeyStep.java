package io.docket.routes.security;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.Audit;
import io.docket.routes.store.accounts.SessionRows;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a signing key that may have leaked, and ends all sessions. */
@Component
class SigningKeyStep {
    private static final Logger log = LoggerFactory.getLogger(SigningKeyStep.class);

    private final SigningKey key;
    private final SessionRows sessions;
    private final Audit audit;

    SigningKeyStep(SigningKey key, SessionRows sessions, Audit audit) {
        this.key = key;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    public Answer renew() throws IOException {
        audit.note("signing_key_renewed", "", Map.of());
        int ended = sessions.endAll();
        boolean renewed = key.renew();
        log.warn("All {} sessions were ended, and the signing key was {}", ended, renewed ? "renewed" : "not renewed");
        return Answer.ok(new Renewal(
                renewed,
                ended,
                renewed
                        ? "Sign in again"
                        : "Set another DOCKET_SECRET in every process with the role web, and start them again"));
    }

    record Renewal(boolean keyRenewed, int sessionsEnded, String hint) {}
}
