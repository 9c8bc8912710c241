package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what no handler took: unknown addresses, wrong methods, refused requests. */
@RestController
class UnmappedController implements ErrorController {
    private final ProblemWriter problems;

    UnmappedController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        problems.write(request, response, problem(status == null ? 404 : status, path));
    }

    private static Problem problem(int status, Object path) {
        return switch (status) {
            case 400 -> Problem.of(ProblemCode.BAD_REQUEST, "The request could not be read");
            case 401 -> Problem.of(ProblemCode.UNAUTHORIZED, "This address needs a token");
            case 403 -> Problem.of(ProblemCode.FORBIDDEN, "This is not allowed to you");
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "There is nothing at " + path);
            case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, path + " does not answer this method");
            case 406 -> Problem.of(ProblemCode.NOT_ACCEPTABLE, path + " has nothing in the format asked for");
            case 413 -> Problem.of(ProblemCode.TOO_LARGE, "The request is larger than this address takes");
            case 415 -> Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The content type is not read here");
            default -> Problem.of(ProblemCode.INTERNAL, "The request could not be answered");
        };
    }
}
