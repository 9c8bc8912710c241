package io.docket.routes.security;

import io.docket.routes.flow.Documents;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.http.ProblemWriter;
import io.docket.routes.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up every document and job that a path names before anything answers it, so that a route that forgets to ask whose
 * it is hands out nothing.
 */
final class OwnDocumentsFilter extends OncePerRequestFilter {
    private static final String ID = "([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})";
    private static final Pattern DOCUMENT = Pattern.compile("/api/(?:documents|dead-letters)/" + ID + "(?:/.*)?");
    private static final Pattern JOB = Pattern.compile("/api/jobs/" + ID + "(?:/.*)?");

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
            find(request.getServletPath());
        } catch (ProblemException | DataAccessException | TransactionException e) {
            problems.write(request, response, Problems.of(e));
            return;
        }
        chain.doFilter(request, response);
    }

    private void find(String path) {
        Matcher document = DOCUMENT.matcher(path);
        Matcher job = JOB.matcher(path);
        if (document.matches()) {
            documents.get(document.group(1));
        } else if (job.matches()) {
            documents.ofJob(job.group(1));
        }
    }
}
