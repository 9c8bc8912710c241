package io.docket.routes.intake;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrival.
 *
 * @param failure why the document cannot be processed; null when it can
 * @param duplicateOf the document that had brought the same bytes before; null for the first
 * @param replayed whether it had come before
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

    /** What failed later is no answer to the request that brought it. */
    private static @Nullable Failure firstFailure(DocumentRow row) {
        Failure failure = row.failure();
        return failure == null || failure.stage() != Stage.INTAKE ? null : failure;
    }

    public boolean isQueued() {
        return status == Status.QUEUED;
    }
}
