package io.docket.routes.security;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Member;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.accounts.ApiKeyRows;
import io.docket.routes.store.accounts.ApiKeyRows.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers about API keys; only admins come here. */
@Component
class ApiKeyStep {
    private static final Logger log = LoggerFactory.getLogger(ApiKeyStep.class);

    private final ApiKeys keys;
    private final ApiKeyRows rows;

    ApiKeyStep(ApiKeys keys, ApiKeyRows rows) {
        this.keys = keys;
        this.rows = rows;
    }

    public Answer list() {
        List<ApiKeyView> views =
                rows.list().stream().map(key -> ApiKeyView.of(key, null)).toList();
        return Answer.ok(Map.of("api_keys", views));
    }

    public Answer create(@Body ApiKeyRequest request) {
        Instant expiresAt = request.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(Instant.now())) {
            throw new ProblemException(ProblemCode.BAD_REQUEST, "expires_at is " + expiresAt + ", which has passed");
        }
        ApiKeys.Made made = keys.make(request, team(request), CurrentUser.name());
        ApiKey key = made.key();
        log.info("Made API key {} named {} for {}, asked by {}", key.id(), key.name(), key.scopes(), key.createdBy());
        return Answer.created(ApiKeyView.of(key, made.secret()));
    }

    private static String team(ApiKeyRequest request) {
        return request.team() == null ? CurrentUser.find().map(Member::team).orElseThrow() : request.team();
    }

    public Answer revoke(@Header("id") String id) {
        ApiKey key = keys.revoke(id)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "There is no API key \"" + id + "\" (any more)"));
        log.info("Revoked API key {} named {}, asked by {}", key.id(), key.name(), CurrentUser.name());
        return Answer.noContent();
    }
}
