package io.docket.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One line of a document's log. */
record LogEvent(
        long seq,
        String id,
        String event,
        String documentId,
        String jobId,
        int attempt,
        String at,
        String stage,
        @Nullable JsonNode progress,
        @Nullable JsonNode failure,
        @Nullable JsonNode detail) {}
