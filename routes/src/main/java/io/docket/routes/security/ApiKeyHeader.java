package io.docket.routes.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the API key of a request. Where there is one, tokens and cookies of the request do not count. */
final class ApiKeyHeader {
    static final String NAME = "X-API-KEY";

    private ApiKeyHeader() {}

    /**
     * Returns the key; an empty, invalid one when the header is empty or repeated; null without the header, under /auth/,
     * where only people sign in, and for what needs no user.
     */
    static @Nullable String read(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(NAME));
        if (keys.isEmpty() || request.getRequestURI().startsWith("/auth/") || AccessRules.isForNobody(request)) {
            return null;
        }
        return keys.size() == 1 ? keys.get(0) : "";
    }
}
