package io.docket.routes.intake;

import io.docket.routes.store.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that has come and is kept, but is no document yet.
 *
 * @param source {@code upload}, or the name of the source that brought it
 * @param schema of the table that it is said to be; null when nothing was said
 * @param arrivalKey names one file of one source for good; null for an upload without Idempotency-Key
 * @param process whether it is queued at once; otherwise it is only kept
 */
record Arrival(
        StoredFile file,
        String fileName,
        String source,
        String owner,
        @Nullable String clientName,
        @Nullable String reportId,
        @Nullable String schema,
        @Nullable String arrivalKey,
        boolean process) {}
