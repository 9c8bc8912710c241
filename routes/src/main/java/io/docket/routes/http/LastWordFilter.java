package io.docket.routes.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds a problem to responses that have only an error status, and answers plain requests to WebSocket paths with 426.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 20)
class LastWordFilter extends OncePerRequestFilter {
    private static final String SOCKETS = "/ws/";
    private static final int UPGRADE_REQUIRED = 426;

    private final ProblemWriter problems;

    LastWordFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPlainRequestOfASocket(request)) {
            response.setHeader("Upgrade", "websocket");
            say(UPGRADE_REQUIRED, request, response);
            return;
        }
        chain.doFilter(request, response);
        boolean bare = response.getStatus() >= 400 && response.getContentType() == null;
        if (bare && !response.isCommitted() && !request.isAsyncStarted()) {
            say(response.getStatus(), request, response);
        }
    }

    private static boolean isPlainRequestOfASocket(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SOCKETS)
                && !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private void say(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, StatusProblems.of(status, request.getRequestURI()));
    }
}
