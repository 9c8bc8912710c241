package io.docket.routes.intake;

import io.docket.routes.store.documents.Parent;
import io.docket.routes.store.files.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that has come and is kept, but is no document yet.
 *
 * @param source {@code upload}, or the name of the source that brought it
 * @param team whose document it is; null when that depends on who brings it
 * @param arrivalKey names one file of one source for good; null for an upload without Idempotency-Key
 * @param parent in which it lay; null when it came by itself
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

    /** A file that came by itself. */
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
