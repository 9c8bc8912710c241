package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tomcat accepts requests before the routes run; until then they get a problem with Retry-After. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class ReadinessFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;
    private volatile boolean ready;

    ReadinessFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ready || request.getRequestURI().startsWith("/health")) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "2");
            problems.write(request, response, Problem.of(ProblemCode.STARTING, "The routes are not running yet"));
        }
    }
}
