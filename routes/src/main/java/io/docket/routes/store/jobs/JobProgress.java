package io.docket.routes.store.jobs;

import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param done units finished
 * @param total null while unknown
 * @param unit pages, rows or chunks
 */
public record JobProgress(long done, @Nullable Long total, String unit) {

    /** All of it. */
    public static JobProgress whole(long count, String unit) {
        return new JobProgress(count, count, unit);
    }
}
