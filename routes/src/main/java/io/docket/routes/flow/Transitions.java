package io.docket.routes.flow;

import io.docket.routes.store.documents.Status;
import java.util.List;
import java.util.Map;

/** What people may do with a document in each state. */
public final class Transitions {
    private static final Map<Status, List<String>> ALLOWED = Map.of(
            Status.UPLOADED, List.of("process", "cancel"),
            Status.QUEUED, List.of("cancel"),
            Status.PROCESSING, List.of("cancel"),
            Status.RETRY_WAIT, List.of("cancel"),
            Status.FAILED, List.of("retry"),
            Status.CANCELLED, List.of("retry"),
            Status.COMPLETED, List.of("review", "finalize", "process"),
            Status.FINALIZED, List.of("export"));

    private Transitions() {}

    /**
     * Returns the problem that a document's state does not allow an action.
     *
     * @param action past participle, e.g. {@code finalized}
     */
    public static ProblemException illegal(Status status, String action) {
        ProblemCode code = status == Status.FINALIZED ? ProblemCode.ALREADY_FINALIZED : ProblemCode.ILLEGAL_STATE;
        return new ProblemException(
                code,
                "The document is " + status.id() + " and cannot be " + action,
                Map.of("document_status", status.id(), "allowed", ALLOWED.getOrDefault(status, List.of())));
    }
}
