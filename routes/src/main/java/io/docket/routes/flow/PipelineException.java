package io.docket.routes.flow;

import io.docket.routes.store.documents.FailureCode;
import java.util.List;
import java.util.Locale;

/** A document cannot be processed because its pipeline is faulty or missing; the file is not the reason. */
public final class PipelineException extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final FailureCode code;
    private final String hint;

    private PipelineException(FailureCode code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    /** A step needs what no step before it has found. */
    static PipelineException missing(Class<?> type) {
        String words =
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return new PipelineException(
                FailureCode.PIPELINE_ORDER,
                "A step needs " + words + ", which no step before it has found",
                "Mend the order of the steps in the pipeline's file, start Docket again, and retry");
    }

    /** All steps have had their turn, and none made the record. */
    public static PipelineException noRecord(String pipeline) {
        return new PipelineException(
                FailureCode.PIPELINE_ORDER,
                "The pipeline \"" + pipeline + "\" ended without a record",
                "Add a step to the pipeline's file that makes one, start Docket again, and retry");
    }

    /** A step has ended the pipeline, and nobody has stored what came of the document. */
    public static PipelineException ended(String pipeline) {
        return new PipelineException(
                FailureCode.PIPELINE_ORDER,
                "The pipeline \"" + pipeline
                        + "\" ended before its record was stored: a step stops it, or hands on nothing",
                "Take the step out of the pipeline's file, start Docket again, and retry");
    }

    /** The pipeline that was asked for is not there any more. */
    public static PipelineException unknown(String name, List<String> known) {
        return new PipelineException(
                FailureCode.UNKNOWN_PIPELINE,
                "There is no pipeline \"" + name + "\", only " + String.join(", ", known),
                "Process it with another, or put its file back, start Docket again, and retry");
    }

    /**
     * A service that a step calls gave an answer that cannot be used.
     *
     * @param message one sentence without trailing period
     */
    public static PipelineException answer(String message) {
        return new PipelineException(
                FailureCode.SERVICE_ANSWER,
                message,
                "Mend the service, or the step that calls it in the pipeline's file, and retry");
    }

    /** An admin has wanted it. */
    public static PipelineException simulated(String stage) {
        return new PipelineException(
                FailureCode.SIMULATED,
                "The stage " + stage + " failed, because its sender had asked for that by simulate",
                "Retry: the next attempt goes through");
    }

    /**
     * A step of the installation's own cannot do what its file says.
     *
     * @param message one sentence without trailing period
     */
    public static PipelineException step(String message) {
        return new PipelineException(
                FailureCode.STEP_FAILED,
                message,
                "Mend the pipeline's file or what the step uses, start Docket again, and retry; the log has the whole exception");
    }

    public FailureCode code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
