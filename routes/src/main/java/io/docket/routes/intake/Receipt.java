package io.docket.routes.intake;

import io.docket.processors.document.DocumentKind;
import io.docket.routes.store.Failure;
import io.docket.routes.store.Status;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrival.
 *
 * @param failure why the document cannot be processed; null when it can
 * @param replayed whether it had come before
 */
public record Receipt(
        String documentId,
        String jobId,
        String mediaType,
        DocumentKind kind,
        Status status,
        @Nullable Failure failure,
        boolean replayed) {

    public boolean isQueued() {
        return status == Status.QUEUED;
    }
}
