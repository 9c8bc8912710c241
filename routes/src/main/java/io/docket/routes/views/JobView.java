package io.docket.routes.views;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document's processing, as {@code /api/jobs} shows it. */
public record JobView(
        String id,
        String documentId,
        String status,
        String stage,
        int attempt,
        @Nullable ProgressView progress,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public static JobView of(DocumentRow row) {
        return new JobView(
                row.jobId(),
                row.id(),
                row.status().id(),
                row.stage().id(),
                row.attempt(),
                ProgressView.of(row),
                row.failure(),
                row.uploadedAt(),
                row.startedAt(),
                row.finishedAt());
    }
}
