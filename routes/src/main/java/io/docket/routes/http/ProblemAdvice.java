package io.docket.routes.http;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Nearest;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what controllers throw into problems. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void problem(ProblemException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, e.problem());
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MethodArgumentNotValidException.class})
    void malformed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String what = e instanceof MethodArgumentNotValidException invalid && invalid.hasFieldErrors()
                ? "Field \"" + invalid.getFieldErrors().get(0).getField() + "\" is missing, empty or too long"
                : "The body or a parameter is malformed";
        problems.write(request, response, Problem.of(ProblemCode.BAD_REQUEST, what));
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Departure.isBehind(e)) {
            cutOff(e, request, response);
        } else if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known = unknown.getKnownPropertyIds();
            List<String> names = known == null
                    ? List.of()
                    : known.stream().map(String::valueOf).toList();
            String detail = Nearest.unknown("Field", unknown.getPropertyName(), names);
            problems.write(request, response, Problem.of(ProblemCode.UNKNOWN_FIELD, detail));
        } else {
            problems.write(request, response, Problem.of(ProblemCode.BAD_REQUEST, "The body is malformed"));
        }
    }

    /** The page image of a damaged document cannot be drawn. */
    @ExceptionHandler
    void unreadable(UnreadableDocumentException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.of(ProblemCode.UNREADABLE, String.valueOf(e.getMessage()))
                        .withHint(e.hint()));
    }

    @ExceptionHandler
    void missing(FileNotFoundException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemCode.NOT_FOUND, "The stored bytes are not there"));
    }

    @ExceptionHandler(Exception.class)
    void unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Departure.isBehind(e)) {
            cutOff(e, request, response);
        } else if (e instanceof ErrorResponse refusal) {
            // Spring's own exceptions, e.g. for a wrong method, carry status and headers.
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            problems.write(
                    request, response, StatusProblems.of(refusal.getStatusCode().value(), request.getRequestURI()));
        } else {
            problems.write(request, response, Problems.of(e));
        }
    }

    /** A client that was only slow is still connected and gets an answer. */
    private void cutOff(Exception e, HttpServletRequest request, HttpServletResponse response) {
        log.debug("A client went away: {}", e.getMessage());
        if (response.isCommitted()) {
            return;
        }
        try {
            problems.write(request, response, Departure.PROBLEM);
        } catch (IOException gone) {
            log.debug("Nobody heard of it: {}", gone.getMessage());
        }
    }
}
