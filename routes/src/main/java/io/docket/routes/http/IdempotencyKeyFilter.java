package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an Idempotency-Key that is not 1 to 200 printable ASCII characters, as the contract says, for controllers and
 * routes alike: servers decode other characters differently, and PostgreSQL cannot store NUL.
 */
@Component
class IdempotencyKeyFilter extends OncePerRequestFilter {
    static final String NAME = "Idempotency-Key";
    private static final int MAX_LENGTH = 200;

    private final ProblemWriter problems;

    IdempotencyKeyFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(NAME) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isGood(request.getHeader(NAME))) {
            chain.doFilter(request, response);
        } else {
            String detail = "The " + NAME + " is not 1 to " + MAX_LENGTH + " printable ASCII characters";
            problems.write(request, response, Problem.of(ProblemCode.BAD_REQUEST, detail));
        }
    }

    static boolean isGood(String key) {
        return !key.isEmpty()
                && key.length() <= MAX_LENGTH
                && key.chars().allMatch(character -> character >= ' ' && character <= '~');
    }
}
