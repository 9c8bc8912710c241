package io.docket.routes.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.CamelExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Maps exceptions to problems; unexpected ones are logged. */
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    public static Problem of(Throwable cause) {
        if (cause instanceof CamelExecutionException wrapped && wrapped.getCause() != null) {
            return of(wrapped.getCause());
        }
        if (cause instanceof ProblemException known) {
            return known.problem();
        }
        if (Departure.isBehind(cause)) {
            log.debug("A client went away: {}", cause.getMessage());
            return Departure.PROBLEM;
        }
        if (cause instanceof MismatchedInputException unfit) {
            log.warn("A body that the contract allows was not read: {}", unfit.getOriginalMessage());
            return Problem.of(ProblemCode.BAD_REQUEST, "The body has a value that is not read here");
        }
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            log.error("The database failed a request", cause);
            return Problem.of(ProblemCode.DATABASE_UNAVAILABLE, "The database did not answer");
        }
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            log.error("The file store failed a request", cause);
            return Problem.of(ProblemCode.STORAGE_UNAVAILABLE, "The bytes could not be read or written");
        }
        log.error("A request failed", cause);
        return Problem.of(ProblemCode.INTERNAL, "The request could not be answered");
    }
}
