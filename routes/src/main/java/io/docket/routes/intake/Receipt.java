package io.docket.routes.intake;

import io.docket.processors.document.DocumentKind;
import io.docket.routes.store.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What became of an arrival.
 *
 * @param failure why the document cannot be processed; null when it is queued
 */
public record Receipt(
        String documentId,
        String jobId,
        String mediaType,
        DocumentKind kind,
        @Nullable Failure failure) {

    public boolean isQueued() {
        return failure == null;
    }

    public String getDocumentId() {
        return documentId;
    }

    public DocumentKind getKind() {
        return kind;
    }
}
