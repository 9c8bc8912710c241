package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.docket.processors.document.UnreadableDocumentException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a job failed, as the API shows it.
 *
 * @param failureClass who has to act: the sender (validation) or the operator (system, infrastructure)
 * @param code stable, e.g. {@code encrypted}
 * @param stage where it happened
 * @param message one sentence that quotes the offending value
 * @param attempt 1 for the first
 * @param retryable whether trying again without a change can help
 * @param hint what to do
 * @param step of the pipeline that it happened in; null when it was in none
 */
public record Failure(
        @JsonProperty("class") FailureClass failureClass,
        String code,
        String stage,
        String message,
        int attempt,
        boolean retryable,
        String hint,
        @Nullable String step) {

    /** A failure in no step. */
    public Failure(
            FailureClass failureClass,
            String code,
            String stage,
            String message,
            int attempt,
            boolean retryable,
            String hint) {
        this(failureClass, code, stage, message, attempt, retryable, hint, null);
    }

    /** The same with the step that it happened in. */
    public Failure in(@Nullable String name) {
        return new Failure(failureClass, code, stage, message, attempt, retryable, hint, name);
    }

    /** The same with other advice. */
    public Failure withHint(String other) {
        return new Failure(failureClass, code, stage, message, attempt, retryable, other, step);
    }

    /** A file that cannot be read as it is. */
    public static Failure unreadable(UnreadableDocumentException cause, Stage stage, int attempt) {
        String code = cause.reason().name().toLowerCase(Locale.ROOT);
        String message = String.valueOf(cause.getMessage());
        return new Failure(FailureClass.VALIDATION, code, stage.id(), message, attempt, false, cause.hint());
    }
}
