package io.docket.routes.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.docket.routes.flow.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each file of an upload, in the order of the request.
 *
 * @param replayed whether all files were received before with the same Idempotency-Key
 */
record UploadAnswer(List<Result> results, @JsonIgnore boolean replayed) {

    /**
     * One file.
     *
     * @param documentId also there for a file that was kept but cannot be processed
     * @param fileSizeMb its size in units of 1,048,576 bytes, to two places
     * @param message what has become of it, for people
     * @param error why it was not queued; null when it was
     */
    record Result(
            String fileName,
            @Nullable String documentId,
            @Nullable String jobId,
            @Nullable String status,
            @Nullable String statusUrl,
            @Nullable String mediaType,
            @Nullable Long sizeBytes,
            @Nullable Double fileSizeMb,
            @Nullable String sha256,
            @Nullable String duplicateOf,
            @Nullable String reportId,
            @Nullable String message,
            @Nullable Problem error,
            @JsonIgnore boolean replayed) {

        static Result refused(String fileName, Problem error) {
            return new Result(fileName, null, null, null, null, null, null, null, null, null, null, null, error, false);
        }
    }
}
