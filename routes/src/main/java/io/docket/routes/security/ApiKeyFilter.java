package io.docket.routes.security;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.http.ProblemWriter;
import io.docket.routes.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates a request by its API key. */
final class ApiKeyFilter extends OncePerRequestFilter {
    private final ApiKeys keys;
    private final ProblemWriter problems;

    ApiKeyFilter(ApiKeys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ApiKeyHeader.read(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiKeyUser> user;
        try {
            user = keys.user(String.valueOf(ApiKeyHeader.read(request)));
        } catch (DataAccessException | TransactionException e) {
            problems.write(request, response, Problems.of(e));
            return;
        }
        if (user.isEmpty()) {
            String detail = "The key in " + ApiKeyHeader.NAME + " is unknown, revoked or has expired";
            problems.write(request, response, Problem.of(ProblemCode.API_KEY_INVALID, detail));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        user.get().setDetails(Origins.of(request));
        context.setAuthentication(user.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
