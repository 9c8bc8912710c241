package io.docket.routes.views;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.jobs.JobProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document's processing, as {@code /api/jobs} shows it.
 *
 * @param currentPage pages that are done of the step that runs, or ran last; null when it does not go by pages
 * @param totalPages of the document; null as long as they have not been counted
 * @param summary of a text; null as long as there is none
 * @param outputPdf where the PDF of a text is; null as long as there is none
 * @param errorMessage of the failure; null without one
 */
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
        @Nullable Instant finishedAt,
        @Nullable Integer currentPage,
        @Nullable Integer totalPages,
        @Nullable String summary,
        @Nullable String outputPdf,
        @Nullable String errorMessage,
        @Nullable Instant completedAt) {
    private static final String PAGES = "pages";

    /** A job of whose document nothing more is known than its row. */
    public static JobView of(DocumentRow row) {
        return of(row, null, null, false);
    }

    /**
     * A job with what is known of its document.
     *
     * @param totalPages null as long as they have not been counted
     * @param summary null as long as there is none
     * @param hasPdf whether a PDF of its text can be downloaded
     */
    public static JobView of(DocumentRow row, @Nullable Integer totalPages, @Nullable String summary, boolean hasPdf) {
        Failure failure = row.failure();
        return new JobView(
                row.jobId(),
                row.id(),
                row.status().id(),
                row.stage().id(),
                row.attempt(),
                ProgressView.of(row),
                failure,
                row.uploadedAt(),
                row.startedAt(),
                row.finishedAt(),
                currentPage(row),
                totalPages,
                summary,
                hasPdf ? "/api/documents/" + row.id() + "/export/pdf" : null,
                failure == null ? null : failure.message(),
                row.completedAt());
    }

    private static @Nullable Integer currentPage(DocumentRow row) {
        JobProgress progress = row.progress();
        return progress == null || !progress.unit().equals(PAGES) ? null : Math.toIntExact(progress.done());
    }
}
