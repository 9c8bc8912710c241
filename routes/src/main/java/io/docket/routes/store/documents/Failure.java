package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.docket.processors.document.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Why a job failed, as the API shows it.
 *
 * @param stage where it happened
 * @param message one sentence that quotes the offending value
 * @param attempt 1 for the first
 * @param retryable whether trying again without a change can help
 * @param hint what to do
 * @param step of the pipeline that it happened in; null when it was in none
 */
@JsonIgnoreProperties(value = "class", allowGetters = true)
public record Failure(
        FailureCode code,
        Stage stage,
        String message,
        int attempt,
        boolean retryable,
        String hint,
        @Nullable String step) {

    /** A failure in no step. */
    public Failure(FailureCode code, Stage stage, String message, int attempt, boolean retryable, String hint) {
        this(code, stage, message, attempt, retryable, hint, null);
    }

    /** Returns who has to act. */
    @JsonProperty("class")
    public FailureClass failureClass() {
        return code.failureClass();
    }

    /** The same with the step that it happened in. */
    public Failure in(@Nullable String name) {
        return new Failure(code, stage, message, attempt, retryable, hint, name);
    }

    /** The same with other advice. */
    public Failure withHint(String other) {
        return new Failure(code, stage, message, attempt, retryable, other, step);
    }

    /** The same with the number of the part that it happened in, as events count them. */
    public Failure inPart(int number) {
        return new Failure(code, stage, message + " (in part " + number + ")", attempt, retryable, hint, step);
    }

    /** A file that cannot be read as it is. */
    public static Failure unreadable(UnreadableDocumentException cause, Stage stage, int attempt) {
        String message = String.valueOf(cause.getMessage());
        return new Failure(FailureCode.of(cause.reason()), stage, message, attempt, false, cause.hint());
    }
}
