package io.docket.routes.jobs;

import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.LeaseLostException;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.PartLifecycle;
import io.docket.routes.flow.PartWork;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.FailureClass;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.PartFileGoneException;
import io.docket.routes.store.jobs.Part;
import java.time.Instant;
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
     * @param own whether the installation has written the step
     */
    record Place(Stage stage, @Nullable String step, boolean own) {}

    void fail(DocumentRow document, String worker, Exception cause, Place place) {
        if (cause instanceof LeaseLostException) {
            log.warn("{}", cause.getMessage());
            return;
        }
        Failure failure = Diagnosis.of(document.id(), document.attempt(), cause, place);
        endOrGiveUp(worker, () -> end(document, worker, failure, cause));
    }

    private void end(DocumentRow document, String worker, Failure failure, Exception cause) {
        if (worthAnother(failure)) {
            if (cause instanceof PartFileGoneException) {
                lifecycle.beginAnew(document, worker, failure, due(document.attempt(), cause));
            } else {
                lifecycle.postpone(document, worker, failure, due(document.attempt(), cause));
            }
            log.warn(
                    "Put document {} aside after attempt {}: {}", document.id(), document.attempt(), failure.message());
        } else {
            Failure last = last(failure);
            lifecycle.fail(document, worker, last);
            tellOperator(document, last, cause);
        }
    }

    void failPart(PartWork work, Exception cause, @Nullable String step, boolean own) {
        Part part = work.part();
        if (cause instanceof LeaseLostException) {
            log.warn("{}, in part {}", cause.getMessage(), part.number());
            return;
        }
        Place place = new Place(work.plan().stage(), step, own);
        int attempt = cause instanceof PartFileGoneException ? work.document().attempt() : part.attempt();
        Failure failure =
                Diagnosis.of(work.document().id(), attempt, cause, place).inPart(part.number());
        endOrGiveUp(work.worker(), () -> endPart(work, failure, cause));
    }

    private void endPart(PartWork work, Failure failure, Exception cause) {
        Part part = work.part();
        DocumentRow document = work.document();
        if (cause instanceof PartFileGoneException && worthAnother(failure)) {
            parts.beginAnew(work, failure, due(failure.attempt(), cause));
            log.warn("Put document {} aside to be cut anew: {}", document.id(), failure.message());
        } else if (worthAnother(failure)) {
            parts.postpone(work, failure, due(part.attempt(), cause));
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

    /** Not before the time that a service has asked for. */
    private Instant due(int attempt, Exception cause) {
        Instant usual = Instant.now().plus(Backoff.after(attempt, properties.firstRetry(), properties.longestRetry()));
        ServiceException service = ObjectHelper.getException(ServiceException.class, cause);
        Instant asked = service == null ? null : service.notBefore();
        return asked == null || asked.isBefore(usual) ? usual : asked;
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
}
