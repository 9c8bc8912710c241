package io.docket.routes.intake;

import io.docket.routes.store.documents.Parent;
import io.docket.routes.store.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A received file whose bytes are stored, but which is no document yet.
 *
 * @param source {@code upload}, or the name of the source that brought it
 * @param team that the document belongs to; null for the sender's team, or that of the source
 * @param arrivalKey identifies one file of one source for ever; null for an upload without Idempotency-Key
 * @param parent the archive or mail that it was in; null for none
 */
record Arrival(
        StoredFile file,
        String fileName,
        String source,
        String owner,
        @Nullable String team,
        Sending sending,
        @Nullable String arrivalKey,
        @Nullable Parent parent) {

    /** A file that was not in an archive or mail. */
    Arrival(
            StoredFile file,
            String fileName,
            String source,
            String owner,
            Sending sending,
            @Nullable String arrivalKey) {
        this(file, fileName, source, owner, null, sending, arrivalKey, null);
    }

    Arrival withArrivalKey(String key) {
        return new Arrival(file, fileName, source, owner, team, sending, key, parent);
    }
}
