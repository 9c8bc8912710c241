package io.docket.routes.store.documents;

import io.docket.routes.store.accounts.SenderData;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A new document, whose bytes are stored.
 *
 * @param team that the document belongs to; only its members and admins see it
 * @param source {@code upload}, or the name of the source that brought it
 * @param arrivalKey identifies one file of one source for ever; null for an upload without Idempotency-Key
 * @param parent the archive or mail that it was in; null for none
 * @param priority 0 to 9, 4 is the default, as in JMS: higher ones are processed first
 * @param pipeline that it is processed with; null for that of its kind
 * @param process whether it is queued at once; otherwise it is only kept
 * @param holdDuplicates whether it is held when the team has an earlier document with the same bytes
 * @param failure why it cannot be processed; null when it can
 */
public record NewDocument(
        String id,
        String jobId,
        String owner,
        String team,
        String source,
        String fileName,
        String mediaType,
        String kind,
        Lane lane,
        StoredFile file,
        SenderData said,
        @Nullable String arrivalKey,
        @Nullable Parent parent,
        int priority,
        @Nullable String pipeline,
        boolean process,
        boolean holdDuplicates,
        @Nullable Failure failure) {

    /** Returns the initial state. */
    public Status status() {
        if (failure != null) {
            return Status.FAILED;
        }
        return process ? Status.QUEUED : Status.UPLOADED;
    }
}
