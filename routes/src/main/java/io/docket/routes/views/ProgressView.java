package io.docket.routes.views;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.jobs.JobProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a job.
 *
 * @param total null while unknown
 * @param percent of the total, null while that is unknown
 * @param rate units a second since the start
 * @param etaSeconds until the end at that rate; null when it is unknown or over
 */
public record ProgressView(
        long done,
        @Nullable Long total,
        String unit,
        @Nullable Double percent,
        @Nullable Double rate,
        @Nullable Double etaSeconds) {

    static @Nullable ProgressView of(DocumentRow row) {
        JobProgress progress = row.progress();
        if (progress == null) {
            return null;
        }
        Double rate = rate(row, progress.done());
        Long total = progress.total();
        return new ProgressView(
                progress.done(),
                total,
                progress.unit(),
                total == null || total == 0 ? null : percent(progress.done(), total),
                rate,
                total == null || rate == null || rate == 0 || row.finishedAt() != null
                        ? null
                        : rounded((total - progress.done()) / rate));
    }

    /** Returns it with one digit, rounded down: 100 is said when all is done, and not before. */
    static double percent(long done, long total) {
        return Math.floor(1000.0 * done / total) / 10;
    }

    private static @Nullable Double rate(DocumentRow row, long done) {
        Instant started = row.startedAt();
        if (started == null) {
            return null;
        }
        Instant end = Objects.requireNonNullElseGet(row.finishedAt(), Instant::now);
        long millis = Duration.between(started, end).toMillis();
        return millis <= 0 ? null : rounded(done * 1000.0 / millis);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
