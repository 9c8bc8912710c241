package io.docket.routes.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers requests that Spring Security's firewall rejects: those that the server has refused already, such as TRACE,
 * and any that is not canonical and has passed {@link PlainRequestFilter}.
 */
@Component
class RejectedRequests implements RequestRejectedHandler {
    private final ProblemWriter problems;

    RejectedRequests(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer before ? before : 400;
        problems.write(request, response, StatusProblems.of(status, request.getRequestURI()));
    }
}
