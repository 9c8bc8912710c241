package io.docket.routes.jobs;

import io.docket.processors.document.FaultText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.jobs.Failures.Place;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.PartFileGoneException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.camel.util.ObjectHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells from an exception what has failed, who has to act, and whether trying again can help. */
final class Diagnosis {
    private static final Logger log = LoggerFactory.getLogger(Diagnosis.class);

    private Diagnosis() {}

    static Failure of(String documentId, int attempt, Exception cause, Place place) {
        return failure(documentId, attempt, cause, place).in(place.step());
    }

    private static Failure failure(String documentId, int attempt, Exception cause, Place place) {
        Stage stage = place.stage();
        if (cause instanceof UnreadableDocumentException unreadable) {
            log.warn("Document {} is unreadable: {}", documentId, cause.getMessage());
            return Failure.unreadable(unreadable, stage, attempt);
        }
        ServiceException service = ObjectHelper.getException(ServiceException.class, cause);
        if (service != null) {
            log.warn("Document {}: {}", documentId, service.getMessage());
            return new Failure(
                    service.code(), stage, String.valueOf(service.getMessage()), attempt, true, service.hint());
        }
        // A connection lost within a transaction shows up as a TransactionException, because the rollback fails.
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            return infrastructure(attempt, FailureCode.DB_UNREACHABLE, stage, cause);
        }
        if (cause instanceof HttpOperationFailedException answer) {
            return isBusy(answer.getStatusCode())
                    ? unreachable(
                            attempt, stage, "The service at " + host(answer) + " answered " + answer.getStatusCode())
                    : pipeline(documentId, attempt, refusal(answer), stage);
        }
        if (place.own() && ServiceFaults.isOne(cause)) {
            return unreachable(attempt, stage, "The service does not answer: " + FaultText.shown(cause));
        }
        if (cause instanceof PartFileGoneException) {
            return infrastructure(attempt, FailureCode.PARTS_LOST, stage, cause);
        }
        if (cause instanceof IOException || cause instanceof UncheckedIOException) {
            return infrastructure(attempt, FailureCode.STORAGE_UNREACHABLE, stage, cause);
        }
        return fault(documentId, attempt, cause, place);
    }

    private static Failure fault(String documentId, int attempt, Exception cause, Place place) {
        PipelineException pipeline = ObjectHelper.getException(PipelineException.class, cause);
        if (pipeline != null) {
            return pipeline(documentId, attempt, pipeline, place.stage());
        }
        log.error("Document {} could not be processed", documentId, cause);
        if (ObjectHelper.getException(NoTypeConversionAvailableException.class, cause) != null) {
            return new Failure(
                    FailureCode.PIPELINE_ORDER,
                    place.stage(),
                    "A step was handed something else than the document: one before it has put another body in its place",
                    attempt,
                    true,
                    "Mend the pipeline's file, e.g. with enrich instead of a step that sets the body, start Docket again, and retry");
        }
        return place.own()
                ? of(PipelineException.step("The step ended in " + FaultText.shown(cause)), attempt, place.stage())
                : new Failure(
                        FailureCode.INTERNAL,
                        place.stage(),
                        "An unexpected fault stopped the processing",
                        attempt,
                        true,
                        "Try again; if it stays, tell the administrator the document id");
    }

    private static Failure pipeline(String documentId, int attempt, PipelineException cause, Stage stage) {
        log.error("Document {} could not be processed: {}", documentId, cause.getMessage());
        return of(cause, attempt, stage);
    }

    private static Failure of(PipelineException cause, int attempt, Stage stage) {
        return new Failure(cause.code(), stage, String.valueOf(cause.getMessage()), attempt, true, cause.hint());
    }

    private static boolean isBusy(int status) {
        return status >= 500 || status == 429;
    }

    private static PipelineException refusal(HttpOperationFailedException answer) {
        String elsewhere = answer.getRedirectLocation() == null ? "" : " and leads elsewhere, which is not followed";
        return PipelineException.answer(
                "The service at " + host(answer) + " answered " + answer.getStatusCode() + elsewhere);
    }

    /** The rest of the address may hold values of the document, or a key. */
    private static String host(HttpOperationFailedException answer) {
        try {
            return String.valueOf(URI.create(answer.getUri()).getHost());
        } catch (IllegalArgumentException e) {
            return "an address that is none";
        }
    }

    private static Failure infrastructure(int attempt, FailureCode code, Stage stage, Exception cause) {
        return infrastructure(attempt, code, stage, message(cause));
    }

    private static Failure unreachable(int attempt, Stage stage, String message) {
        return infrastructure(attempt, FailureCode.SERVICE_UNREACHABLE, stage, message);
    }

    private static Failure infrastructure(int attempt, FailureCode code, Stage stage, String message) {
        String hint = "It is tried again by itself; the administrator finds the cause in the log";
        return new Failure(code, stage, message, attempt, true, hint);
    }

    private static String message(Exception cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
