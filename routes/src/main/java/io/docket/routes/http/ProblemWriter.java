package io.docket.routes.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.flow.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Answers a servlet request with a problem, from filters and handlers that have no message converter. */
@Component
public class ProblemWriter {
    private final ObjectMapper mapper;

    ProblemWriter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (problem.retryAfter() != null && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", problem.retryAfter());
        }
        String id = (String) request.getAttribute(RequestIdFilter.KEY);
        byte[] body = mapper.writeValueAsBytes(problem.withRequestId(id));
        response.setContentLength(body.length);
        // Not closed, because the rest of the request may still have to be read.
        response.getOutputStream().write(body);
    }
}
