package io.docket.routes.jobs;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.LeaseLostException;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.store.DocumentRow;
import io.docket.routes.store.Failure;
import io.docket.routes.store.Stage;
import java.io.IOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Decides what becomes of a job that could not be done: it ends, or waits when trying again can help. */
@Component
class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Lifecycle lifecycle;
    private final Dispatcher dispatcher;
    private final JobProperties properties;

    Failures(Lifecycle lifecycle, Dispatcher dispatcher, JobProperties properties) {
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
        this.properties = properties;
    }

    void fail(DocumentRow document, String worker, Exception cause, Stage stage) {
        if (cause instanceof LeaseLostException) {
            log.warn("{}", cause.getMessage());
            return;
        }
        Failure failure = failure(document, cause, stage);
        if (failure.failureClass().equals(Failure.INFRASTRUCTURE) && document.attempt() < properties.maxAttempts()) {
            Instant due = Instant.now()
                    .plus(Backoff.after(document.attempt(), properties.firstRetry(), properties.longestRetry()));
            lifecycle.postpone(document, worker, failure, due);
            log.warn(
                    "Put document {} aside after attempt {}: {}", document.id(), document.attempt(), failure.message());
        } else {
            lifecycle.fail(document, worker, failure);
            if (!failure.failureClass().equals(Failure.VALIDATION)) {
                dispatcher.deadLetter(document.id(), failure.message());
            }
        }
    }

    private static Failure failure(DocumentRow document, Exception cause, Stage stage) {
        if (cause instanceof UnreadableDocumentException unreadable) {
            log.warn("Document {} is unreadable: {}", document.id(), cause.getMessage());
            return Failure.unreadable(unreadable, stage, document.attempt());
        }
        if (cause instanceof DataAccessException) {
            return infrastructure(document, "db_unreachable", stage, cause);
        }
        if (cause instanceof IOException) {
            return infrastructure(document, "storage_unreachable", stage, cause);
        }
        log.error("Document {} could not be processed", document.id(), cause);
        return failure(
                document,
                Failure.SYSTEM,
                "internal",
                stage,
                "An unexpected fault stopped the processing",
                true,
                "Try again; if it stays, tell the administrator the document id");
    }

    private static Failure infrastructure(DocumentRow document, String code, Stage stage, Exception cause) {
        String hint = "It is tried again by itself; the administrator finds the cause in the log";
        return failure(document, Failure.INFRASTRUCTURE, code, stage, message(cause), true, hint);
    }

    private static Failure failure(
            DocumentRow document,
            String failureClass,
            String code,
            Stage stage,
            String message,
            boolean retryable,
            String hint) {
        return new Failure(failureClass, code, stage.id(), message, document.attempt(), retryable, hint);
    }

    private static String message(Exception cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
