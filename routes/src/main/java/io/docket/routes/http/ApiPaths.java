package io.docket.routes.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The part of all addresses that the contract speaks for, whatever the capitals: what it does not name there is nothing. */
public final class ApiPaths {
    private ApiPaths() {}

    /** Whether the contract speaks for the address of a request. */
    public static boolean has(HttpServletRequest request) {
        String path = request.getRequestURI().toLowerCase(Locale.ROOT);
        return path.equals("/api") || path.equals("/auth") || path.startsWith("/api/") || path.startsWith("/auth/");
    }
}
