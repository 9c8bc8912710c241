package io.docket.routes.store.jobs;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a job.
 *
 * @param done units finished
 * @param total null while unknown
 * @param unit pages, rows or chunks
 */
public record JobProgress(long done, @Nullable Long total, String unit) {

    /** The progress of a completed job. */
    public static JobProgress whole(long count, String unit) {
        return new JobProgress(count, count, unit);
    }
}
