package io.docket.routes.intake;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of the intake.
 *
 * @param failure why the document cannot be processed; null when it can
 * @param duplicateOf the earlier document with the same bytes; null for none
 * @param replayed whether the arrival key was known, so that no new document was made
 */
public record Receipt(
        String documentId,
        String jobId,
        String mediaType,
        Lane lane,
        int priority,
        Status status,
        @Nullable Failure failure,
        @Nullable String duplicateOf,
        boolean replayed) {

    static Receipt of(DocumentRow row, boolean replayed) {
        return new Receipt(
                row.id(),
                row.jobId(),
                row.mediaType(),
                row.lane(),
                row.priority(),
                row.status(),
                replayed ? firstFailure(row) : row.failure(),
                row.duplicateOf(),
                replayed);
    }

    /** Only a failure of the intake belongs to the response, not one of a later attempt. */
    private static @Nullable Failure firstFailure(DocumentRow row) {
        Failure failure = row.failure();
        return failure == null || failure.stage() != Stage.INTAKE ? null : failure;
    }

    public boolean isQueued() {
        return status == Status.QUEUED;
    }
}
