package io.docket.routes.security;

import io.docket.routes.flow.Documents;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.http.Call;
import io.docket.routes.http.ProblemWriter;
import io.docket.routes.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks access to the document or job in the path of each operation before it is handled, so that a route cannot
 * forget the check.
 */
final class OwnDocumentsFilter extends OncePerRequestFilter {
    private static final Pattern DOCUMENT = Pattern.compile("/api/(?:documents|dead-letters)/\\{id}(?:/.*)?");
    private static final Pattern JOB = Pattern.compile("/api/jobs/\\{id}(?:/.*)?");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final Documents documents;
    private final ProblemWriter problems;

    OwnDocumentsFilter(Documents documents, ProblemWriter problems) {
        this.documents = documents;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Call.of(request).ifPresent(this::find);
        } catch (ProblemException | DataAccessException | TransactionException e) {
            problems.write(request, response, Problems.of(e));
            return;
        }
        chain.doFilter(request, response);
    }

    private void find(Call call) {
        String path = call.operation().path();
        String id = call.values().getOrDefault("id", "");
        if (!UUID.matcher(id).matches()) {
            // Not an id: the parameter validation or the route answers that.
            return;
        }
        if (DOCUMENT.matcher(path).matches()) {
            documents.get(id);
        } else if (JOB.matcher(path).matches()) {
            documents.ofJob(id);
        }
    }
}
