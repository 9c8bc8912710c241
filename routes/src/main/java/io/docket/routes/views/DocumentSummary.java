package io.docket.routes.views;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.Parent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the list. */
public record DocumentSummary(
        String id,
        String jobId,
        long version,
        int revision,
        String fileName,
        String kind,
        String mediaType,
        long sizeBytes,
        String sha256,
        String source,
        String owner,
        String team,
        @Nullable String clientName,
        @Nullable String reportId,
        Map<String, String> metadata,
        @Nullable String parentId,
        @Nullable String path,
        @Nullable String duplicateOf,
        List<String> holds,
        String status,
        String stage,
        String review,
        int attempt,
        @Nullable ProgressView progress,
        @Nullable Failure failure,
        @Nullable String vendorName,
        @Nullable String invoiceNumber,
        @Nullable String invoiceDate,
        @Nullable String totalAmount,
        @Nullable String currency,
        Instant uploadedAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Instant finalizedAt) {

    public static DocumentSummary of(DocumentRow row) {
        Parent parent = row.parent();
        return new DocumentSummary(
                row.id(),
                row.jobId(),
                row.seq(),
                row.revision(),
                row.fileName(),
                row.kind(),
                row.mediaType(),
                row.sizeBytes(),
                row.sha256(),
                row.source(),
                row.owner(),
                row.team(),
                row.clientName(),
                row.reportId(),
                row.metadata(),
                parent == null ? null : parent.documentId(),
                parent == null ? null : parent.path(),
                row.duplicateOf(),
                row.holds().stream().map(Hold::id).toList(),
                row.status().id(),
                row.stage().id(),
                row.review().id(),
                row.attempt(),
                ProgressView.of(row),
                row.failure(),
                row.keys().vendorName(),
                row.keys().invoiceNumber(),
                row.keys().invoiceDate(),
                row.keys().totalAmount(),
                row.keys().currency(),
                row.uploadedAt(),
                row.updatedAt(),
                Completed.at(row),
                row.finalizedAt());
    }
}
