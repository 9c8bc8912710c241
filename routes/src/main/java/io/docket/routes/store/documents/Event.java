package io.docket.routes.store.documents;

import io.docket.routes.store.jobs.JobProgress;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a document's log, as clients get it.
 *
 * @param seq 1, 2, 3 … without a gap for each document
 * @param id orders the events of all documents, as exactly as the clocks of the processes agree
 */
public record Event(
        long seq,
        String id,
        String event,
        String documentId,
        String jobId,
        int attempt,
        Instant at,
        String stage,
        @Nullable JobProgress progress,
        @Nullable Failure failure,
        @Nullable Map<String, Object> detail) {}
