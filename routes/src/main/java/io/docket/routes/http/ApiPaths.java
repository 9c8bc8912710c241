package io.docket.routes.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * The paths that the contract covers, in any case. A path among them that the contract does not name does not exist.
 */
public final class ApiPaths {
    private ApiPaths() {}

    /** Whether the contract speaks for the address of a request. */
    public static boolean has(HttpServletRequest request) {
        String path = request.getRequestURI().toLowerCase(Locale.ROOT);
        return path.equals("/api") || path.equals("/auth") || path.startsWith("/api/") || path.startsWith("/auth/");
    }
}
