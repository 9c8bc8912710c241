package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps bodies small that are read into memory, which are all but those of the doors for files. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {
    /** A pasted text of 5,000,000 characters fits in, even one that is written in escapes of six bytes each. */
    static final long MAX_BYTES = 32L << 20;

    private static final Problem PROBLEM =
            Problem.of(ProblemCode.BODY_TOO_LARGE, "The body is larger than the limit of " + MAX_BYTES + " bytes");

    private final ProblemWriter problems;

    BodyLimitFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals("/api/documents/upload") || path.startsWith("/api/uploads");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            problems.write(request, response, PROBLEM);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new BoundedRequest(request, MAX_BYTES, BodyLimitFilter::tooLarge), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(PROBLEM);
    }
}
