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

    /** The pipeline that was asked for is not there any more. */
    public static PipelineException unknown(String name, List<String> known) {
        return new PipelineException(
                FailureCode.UNKNOWN_PIPELINE,
                "There is no pipeline \"" + name + "\", only " + String.join(", ", known),
                "Process it with another, or put its file back, start Docket again, and retry");
    }

    public FailureCode code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
