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
     * Returns the key, empty when the header is empty or stands more than once, which is the key of nobody; null without the
     * header, and at the sign-in, which is for people.
     */
    static @Nullable String read(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(NAME));
        if (keys.isEmpty() || request.getRequestURI().startsWith("/auth/")) {
            return null;
        }
        return keys.size() == 1 ? keys.get(0) : "";
    }
}
