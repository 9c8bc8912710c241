package io.docket.routes.store;

import io.docket.processors.document.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A document that has just come and whose bytes are kept.
 *
 * @param source {@code upload}, or the name of the source that brought it
 * @param arrivalKey names one file of one source for good; null for an upload, which is new each time
 * @param failure why it cannot be processed; null when it is queued
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
        @Nullable Failure failure) {

    Status status() {
        return failure == null ? Status.QUEUED : Status.FAILED;
    }
}
