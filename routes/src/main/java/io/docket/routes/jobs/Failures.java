package io.docket.routes.jobs;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.LeaseLostException;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.PartWork;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.FailureClass;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.PartFileGoneException;
import io.docket.routes.store.jobs.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Decides what happens to a failed job: it fails for good, or waits for a retry when that can help. */
@Component
class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final Lifecycle lifecycle;
    private final PartLifecycle parts;
    private final Dispatcher dispatcher;
    private final InHand inHand;
    private final JobProperties properties;

    Failures(Lifecycle lifecycle, PartLifecycle parts, Dispatcher dispatcher, InHand inHand, JobProperties properties) {
        this.lifecycle = lifecycle;
        this.parts = parts;
        this.dispatcher = dispatcher;
        this.inHand = inHand;
        this.properties = properties;
    }

    /**
     * Where something failed.
     *
     * @param step of a pipeline; null when in none
     */
    record Place(Stage stage, @Nullable String step) {}

    void fail(DocumentRow document, String worker, Exception cause, Place place) {
        if (cause instanceof LeaseLostException) {
            log.warn("{}", cause.getMessage());
            return;
        }
        Failure failure = failure(document.id(), document.attempt(), cause, place);
        endOrGiveUp(worker, () -> end(document, worker, failure, cause));
    }

    private void end(DocumentRow document, String worker, Failure failure, Exception cause) {
        if (worthAnother(failure)) {
            if (cause instanceof PartFileGoneException) {
                lifecycle.beginAnew(document, worker, failure, due(document.attempt()));
            } else {
                lifecycle.postpone(document, worker, failure, due(document.attempt()));
            }
            log.warn(
                    "Put document {} aside after attempt {}: {}", document.id(), document.attempt(), failure.message());
        } else {
            Failure last = last(failure);
            lifecycle.fail(document, worker, last);
            tellOperator(document, last, cause);
        }
    }

    void failPart(PartWork work, Exception cause, @Nullable String step) {
        Part part = work.part();
        if (cause instanceof LeaseLostException) {
            log.warn("{}, in part {}", cause.getMessage(), part.number());
            return;
        }
        Place place = new Place(work.plan().stage(), step);
        int attempt = cause instanceof PartFileGoneException ? work.document().attempt() : part.attempt();
        Failure failure = failure(work.document().id(), attempt, cause, place);
        endOrGiveUp(work.worker(), () -> endPart(work, failure, cause));
    }

    private void endPart(PartWork work, Failure failure, Exception cause) {
        Part part = work.part();
        DocumentRow document = work.document();
        if (cause instanceof PartFileGoneException && worthAnother(failure)) {
            parts.beginAnew(work, failure, due(failure.attempt()));
            log.warn("Put document {} aside to be cut anew: {}", document.id(), failure.message());
        } else if (worthAnother(failure)) {
            parts.postpone(work, failure, due(part.attempt()));
            log.warn(
                    "Put part {} of document {} aside after attempt {}: {}",
                    part.number(),
                    document.id(),
                    part.attempt(),
                    failure.message());
        } else {
            Failure last = last(failure);
            parts.fail(work, last);
            tellOperator(document, last, cause);
        }
    }

    /** If the database is unreachable, {@link InHand} ends the lease when it is back, before it would expire. */
    private void endOrGiveUp(String worker, Runnable ending) {
        try {
            ending.run();
        } catch (DataAccessException | TransactionException e) {
            inHand.giveUp(worker);
            throw e;
        }
    }

    private boolean worthAnother(Failure failure) {
        return failure.failureClass() == FailureClass.INFRASTRUCTURE && failure.attempt() < properties.maxAttempts();
    }

    private Instant due(int attempt) {
        return Instant.now().plus(Backoff.after(attempt, properties.firstRetry(), properties.longestRetry()));
    }

    /** Changes the hint of a failure that is not retried automatically any more. */
    private static Failure last(Failure failure) {
        return failure.failureClass() == FailureClass.INFRASTRUCTURE
                ? failure.withHint("It is not tried again by itself after attempt " + failure.attempt()
                        + "; retry it when the cause is gone, which the administrator finds in the log")
                : failure;
    }

    private void tellOperator(DocumentRow document, Failure failure, Exception cause) {
        if (failure.failureClass() == FailureClass.INFRASTRUCTURE) {
            log.error(
                    "Gave document {} up after attempt {}: {}",
                    document.id(),
                    failure.attempt(),
                    failure.message(),
                    cause);
        }
        if (failure.failureClass() != FailureClass.VALIDATION) {
            dispatcher.deadLetter(document.id(), failure.message());
        }
    }

    private static Failure failure(String documentId, int attempt, Exception cause, Place place) {
        return failure(documentId, attempt, cause, place.stage()).in(place.step());
    }

    private static Failure failure(String documentId, int attempt, Exception cause, Stage stage) {
        if (cause instanceof UnreadableDocumentException unreadable) {
            log.warn("Document {} is unreadable: {}", documentId, cause.getMessage());
            return Failure.unreadable(unreadable, stage, attempt);
        }
        // A connection lost within a transaction shows up as a TransactionException, because the rollback fails.
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            return infrastructure(attempt, FailureCode.DB_UNREACHABLE, stage, cause);
        }
        if (cause instanceof HttpOperationFailedException answer && isBusy(answer.getStatusCode())) {
            return infrastructure(attempt, FailureCode.SERVICE_UNREACHABLE, stage, cause);
        }
        if (cause instanceof PartFileGoneException) {
            return infrastructure(attempt, FailureCode.PARTS_LOST, stage, cause);
        }
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            return infrastructure(attempt, FailureCode.STORAGE_UNREACHABLE, stage, cause);
        }
        if (ObjectHelper.getException(NoTypeConversionAvailableException.class, cause) != null) {
            log.error("Document {} could not be processed", documentId, cause);
            return new Failure(
                    FailureCode.PIPELINE_ORDER,
                    stage,
                    "A step was handed something else than the document: one before it has put another body in its place",
                    attempt,
                    true,
                    "Mend the pipeline's file, e.g. with enrich instead of a step that sets the body, start Docket again, and retry");
        }
        if (cause instanceof PipelineException pipeline) {
            log.error("Document {} could not be processed: {}", documentId, pipeline.getMessage());
            return new Failure(
                    pipeline.code(), stage, String.valueOf(pipeline.getMessage()), attempt, true, pipeline.hint());
        }
        log.error("Document {} could not be processed", documentId, cause);
        return new Failure(
                FailureCode.INTERNAL,
                stage,
                "An unexpected fault stopped the processing",
                attempt,
                true,
                "Try again; if it stays, tell the administrator the document id");
    }

    private static boolean isBusy(int status) {
        return status >= 500 || status == 429;
    }

    private static Failure infrastructure(int attempt, FailureCode code, Stage stage, Exception cause) {
        String hint = "It is tried again by itself; the administrator finds the cause in the log";
        return new Failure(code, stage, message(cause), attempt, true, hint);
    }

    private static String message(Exception cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
