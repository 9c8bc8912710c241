package io.docket.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What became of one file of an upload. */
record Upload(
        String fileName,
        String documentId,
        String jobId,
        String status,
        @Nullable String sha256,
        @Nullable JsonNode error) {}
