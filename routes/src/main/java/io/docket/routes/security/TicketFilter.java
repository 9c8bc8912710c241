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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Authenticates a stream by a ticket in the query. Longer-lived credentials do not belong into a URL. */
final class TicketFilter extends OncePerRequestFilter {
    private static final String PARAMETER = "ticket";
    private static final Pattern STREAMS = Pattern.compile("/ws/.*|/api/stream|/api/jobs/[^/]+/stream");

    private final Tickets tickets;
    private final ProblemWriter problems;

    TicketFilter(Tickets tickets, ProblemWriter problems) {
        this.tickets = tickets;
        this.problems = problems;
    }

    /** Returns the ticket of a request; null without one, and on paths that accept none. */
    static @Nullable String read(HttpServletRequest request) {
        boolean mayHaveOne = request.getMethod().equals("GET")
                && STREAMS.matcher(request.getRequestURI()).matches()
                && ApiKeyHeader.read(request) == null;
        return mayHaveOne ? request.getParameter(PARAMETER) : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return read(request) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<? extends AbstractAuthenticationToken> user;
        try {
            user = tickets.take(String.valueOf(read(request)));
        } catch (DataAccessException | TransactionException e) {
            problems.write(request, response, Problems.of(e));
            return;
        }
        if (user.isEmpty()) {
            problems.write(request, response, Problem.of(ProblemCode.TICKET_INVALID, "The ticket opens nothing"));
            return;
        }
        user.get().setDetails(Origins.of(request));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(user.get());
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
