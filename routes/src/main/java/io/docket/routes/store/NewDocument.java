package io.docket.routes.store;

import io.docket.processors.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A document that has just come and whose bytes are kept.
 *
 * @param source {@code upload}, or the name of the source that brought it
 * @param arrivalKey names one file of one source for good; null for an upload, which is new each time
 * @param process whether it is queued at once; otherwise it is only kept
 * @param failure why it cannot be processed; null when it can
 */
public record NewDocument(
        String id,
        String jobId,
        String owner,
        String source,
        String fileName,
        String mediaType,
        DocumentKind kind,
        StoredFile file,
        @Nullable String clientName,
        @Nullable String reportId,
        @Nullable String schemaName,
        @Nullable String arrivalKey,
        boolean process,
        @Nullable Failure failure) {

    /** Returns the state in which it begins. */
    public Status status() {
        if (failure != null) {
            return Status.FAILED;
        }
        return process ? Status.QUEUED : Status.UPLOADED;
    }
}
