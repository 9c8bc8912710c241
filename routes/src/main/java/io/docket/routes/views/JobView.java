package io.docket.routes.views;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.jobs.JobProgress;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A document's processing, as {@code /api/jobs} shows it. What scripts of other systems wait for is there from the start,
 * as null until its time: they read it by its name.
 *
 * @param currentPage pages that are done of the step that runs, or ran last; null when it does not go by pages
 * @param totalPages of the document; null as long as they have not been counted
 * @param summary of a text; null as long as there is none
 * @param outputPdf where the PDF of a text is; null as long as there is none
 * @param errorMessage of the failure; null without one
 * @param completedAt null as long as it is not completed, also when it is processed again
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
        @JsonInclude(ALWAYS) @Nullable Integer currentPage,
        @JsonInclude(ALWAYS) @Nullable Integer totalPages,
        @JsonInclude(ALWAYS) @Nullable String summary,
        @JsonInclude(ALWAYS) @Nullable String outputPdf,
        @JsonInclude(ALWAYS) @Nullable String errorMessage,
        @JsonInclude(ALWAYS) @Nullable Instant completedAt) {
    private static final String PAGES = "pages";

    /** A job of whose document nothing more is known than its row. */
    public static JobView of(DocumentRow row) {
        return of(row, null, null, false);
    }

    /**
     * A job with what is known of its document.
     *
     * @param totalPages null as long as they have not been counted; then those that the progress is told of count
     * @param summary null as long as there is none
     * @param hasPdf whether a PDF of its text can be downloaded
     */
    public static JobView of(DocumentRow row, @Nullable Integer totalPages, @Nullable String summary, boolean hasPdf) {
        Failure failure = row.failure();
        Integer page = pages(row, JobProgress::done);
        Integer pages = totalPages == null ? pages(row, JobProgress::total) : totalPages;
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
                page,
                pages,
                summary,
                hasPdf ? "/api/documents/" + row.id() + "/export/pdf" : null,
                failure == null ? null : failure.message(),
                Completed.at(row));
    }

    /** Returns a number of pages that the progress says; null when it does not go by pages, or does not know. */
    private static @Nullable Integer pages(DocumentRow row, Function<JobProgress, @Nullable Long> said) {
        JobProgress progress = row.progress();
        Long pages = progress == null || !progress.unit().equals(PAGES) ? null : said.apply(progress);
        return pages == null ? null : Math.toIntExact(pages);
    }
}
