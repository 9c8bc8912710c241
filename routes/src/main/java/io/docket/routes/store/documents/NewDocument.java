package io.docket.routes.store.documents;

import io.docket.routes.store.accounts.SenderData;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A document that has just come and whose bytes are kept.
 *
 * @param team whose document it is: nobody else but admins gets to see it
 * @param source {@code upload}, or the name of the source that brought it
 * @param arrivalKey names one file of one source for good; null for an upload, which is new each time
 * @param parent in which it lay; null when it came by itself
 * @param priority 0 to 9, 4 is usual, as in JMS: of those that wait, the higher is processed first
 * @param pipeline that it is processed with; null for that of its kind
 * @param process whether it is queued at once; otherwise it is only kept
 * @param holdDuplicates whether it is held when its bytes had come to the team before
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

    /** Returns the state in which it begins. */
    public Status status() {
        if (failure != null) {
            return Status.FAILED;
        }
        return process ? Status.QUEUED : Status.UPLOADED;
    }
}
