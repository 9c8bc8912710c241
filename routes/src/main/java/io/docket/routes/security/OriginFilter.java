package io.docket.routes.security;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.http.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * CSRF protection: rejects modifying requests of pages of other sites, by the headers Origin, Referer and
 * Sec-Fetch-Site that browsers send. Requests with an API key are exempt, because their cookies are ignored.
 */
final class OriginFilter extends OncePerRequestFilter {
    /** Headers that name the page, the surer first. */
    private static final List<String> NAMING = List.of("Origin", "Referer");

    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final ProblemWriter problems;

    OriginFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String stranger = usesCookies(request) ? stranger(request) : null;
        if (stranger == null) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request,
                    response,
                    Problem.of(ProblemCode.FORBIDDEN, stranger + " is not this site")
                            .withHint("Send the request from a page of this site, or without an Origin header"));
        }
    }

    /** Jolokia takes commands by GET as well. */
    private static boolean usesCookies(HttpServletRequest request) {
        boolean changes =
                !SAFE.contains(request.getMethod()) || request.getRequestURI().contains("/jolokia");
        return changes && ApiKeyHeader.read(request) == null;
    }

    /** Returns the foreign origin of a request; null when it is ours, or the client is no browser. */
    private static @Nullable String stranger(HttpServletRequest request) {
        for (String header : NAMING) {
            String page = request.getHeader(header);
            if (page != null) {
                return sameSite(request, page) ? null : header + " " + page;
            }
        }
        String standing = request.getHeader("Sec-Fetch-Site");
        return standing != null && FOREIGN.contains(standing) ? "A page that is " + standing : null;
    }

    private static boolean sameSite(HttpServletRequest request, String origin) {
        try {
            URI uri = URI.create(origin);
            int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return request.getServerName().equalsIgnoreCase(uri.getHost()) && request.getServerPort() == port;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
