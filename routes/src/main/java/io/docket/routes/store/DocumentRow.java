package io.docket.routes.store;

import io.docket.processors.document.DocumentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as the database has it, with how far its job is.
 *
 * @param seq of its newest event: the version of everything shown about it
 * @param revision of its record, 0 before there is one
 */
public record DocumentRow(
        String id,
        String jobId,
        String owner,
        String source,
        String fileName,
        String mediaType,
        DocumentKind kind,
        long sizeBytes,
        String sha256,
        @Nullable String clientName,
        @Nullable String reportId,
        @Nullable String schemaName,
        Status status,
        Stage stage,
        Review review,
        int attempt,
        @Nullable Failure failure,
        long seq,
        int revision,
        InvoiceKeys keys,
        Instant uploadedAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Instant finalizedAt,
        @Nullable String finalizedBy,
        @Nullable JobProgress progress,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
