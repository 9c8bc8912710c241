package io.docket.routes.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Reads the API key of a request. Where there is one, tokens and cookies of the request do not count. */
final class ApiKeyHeader {
    static final String NAME = "X-API-KEY";

    private ApiKeyHeader() {}

    /** Returns the key; null without one, and at the sign-in, which is for people. */
    static @Nullable String read(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/auth/") ? null : request.getHeader(NAME);
    }
}
