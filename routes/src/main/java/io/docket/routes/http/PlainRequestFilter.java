package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects ambiguous requests: paths that are not canonical, and headers that override the method. So access rules,
 * controllers and routes all interpret a request in the same way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PlainRequestFilter extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Headers by which other software lets a client override the method. */
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private final Operations operations;
    private final ProblemWriter problems;

    PlainRequestFilter(Operations operations, ProblemWriter problems) {
        this.operations = operations;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Problem problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            if (problem.code().equals(ProblemCode.METHOD_NOT_ALLOWED.id())) {
                operations.tellMethods(request, response);
            }
            problems.write(request, response, problem);
        }
    }

    private static @Nullable Problem problem(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "No address answers the method of this request");
        }
        for (String header : OVERRIDES) {
            if (request.getHeader(header) != null) {
                return Problem.of(ProblemCode.BAD_REQUEST, "The header " + header + " is not read here")
                        .withHint("Send the request with the method that it means");
            }
        }
        // X-Forwarded-Prefix adds a context path, which some code keeps and other code strips.
        if (!request.getContextPath().isEmpty()) {
            return Problem.of(ProblemCode.BAD_REQUEST, "The header X-Forwarded-Prefix is not read here")
                    .withHint("Have the proxy serve Docket at the root of a host name");
        }
        String fault = Address.fault(request.getRequestURI());
        return fault == null
                ? null
                : Problem.of(ProblemCode.BAD_REQUEST, "The address " + fault)
                        .withHint("Send it as /openapi.json writes it");
    }
}
