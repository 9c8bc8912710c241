package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.Locale;

/** Why a job failed; stable, and each tells who has to act. */
public enum FailureCode {
    // What a reader says of a file: the names are those of Reason.
    EMPTY_FILE(FailureClass.VALIDATION),
    UNSUPPORTED_TYPE(FailureClass.VALIDATION),
    TOO_LARGE(FailureClass.VALIDATION),
    ENCRYPTED(FailureClass.VALIDATION),
    CORRUPT(FailureClass.VALIDATION),
    BAD_ENCODING(FailureClass.VALIDATION),
    BAD_HEADER(FailureClass.VALIDATION),
    HOSTILE_CONTENT(FailureClass.VALIDATION),
    PARSER_TIMEOUT(FailureClass.VALIDATION),
    PARSER_CRASH(FailureClass.VALIDATION),
    /** A step found nothing of what it works on: the steps of the pipeline have the wrong order. */
    PIPELINE_ORDER(FailureClass.SYSTEM),
    /** The pipeline is not there any more. */
    UNKNOWN_PIPELINE(FailureClass.SYSTEM),
    /** A step that the installation has written ended in an exception. */
    STEP_FAILED(FailureClass.SYSTEM),
    /** A service that a step calls gave an answer that cannot be used. */
    SERVICE_ANSWER(FailureClass.SYSTEM),
    /** An admin has asked for it. */
    SIMULATED(FailureClass.SYSTEM),
    /** A fault of Docket. */
    INTERNAL(FailureClass.SYSTEM),
    DB_UNREACHABLE(FailureClass.INFRASTRUCTURE),
    STORAGE_UNREACHABLE(FailureClass.INFRASTRUCTURE),
    /** A service that a step calls did not answer, or was busy. */
    SERVICE_UNREACHABLE(FailureClass.INFRASTRUCTURE),
    /** The language model did not answer, was busy, or said nothing that can be used. */
    LLM_UNAVAILABLE(FailureClass.INFRASTRUCTURE),
    /** The same of the translator. */
    TRANSLATOR_UNAVAILABLE(FailureClass.INFRASTRUCTURE),
    /** What the installation allows its language model to cost is used up. */
    BUDGET_EXCEEDED(FailureClass.SYSTEM),
    /** What came of the parts of a large document is gone; it is cut anew. */
    PARTS_LOST(FailureClass.INFRASTRUCTURE),
    /** The worker was not heard of until its lease ended. */
    STALLED(FailureClass.INFRASTRUCTURE),
    /** A person has stopped it. */
    CANCELLED(FailureClass.CANCELLED);

    private final FailureClass failureClass;

    FailureCode(FailureClass failureClass) {
        this.failureClass = failureClass;
    }

    public FailureClass failureClass() {
        return failureClass;
    }

    /** Returns the name used in the API and the database. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the code with this name. */
    @JsonCreator
    public static FailureCode of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Returns the code of what a reader says. */
    public static FailureCode of(Reason reason) {
        return valueOf(reason.name());
    }
}
