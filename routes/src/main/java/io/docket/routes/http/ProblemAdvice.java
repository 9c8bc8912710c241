package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
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

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentNotValidException.class,
        MethodArgumentTypeMismatchException.class
    })
    void malformed(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemCode.BAD_REQUEST, "The body or a parameter is malformed"));
    }

    @ExceptionHandler
    void mediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(
                request,
                response,
                Problem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "Content-Type " + e.getContentType() + " is not read here"));
    }

    @ExceptionHandler
    void missing(FileNotFoundException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problem.of(ProblemCode.NOT_FOUND, "The stored bytes are not there"));
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("A client went away: {}", e.getMessage());
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class, IOException.class, RuntimeException.class
    })
    void unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, Problems.of(e));
    }
}
