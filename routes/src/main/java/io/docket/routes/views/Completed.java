package io.docket.routes.views;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a document was completed. */
final class Completed {
    private static final Set<Status> DONE = EnumSet.of(Status.COMPLETED, Status.FINALIZED);

    private Completed() {}

    /** Returns null as long as it is not completed, also when it was before and is processed again: scripts wait for it. */
    static @Nullable Instant at(DocumentRow row) {
        return DONE.contains(row.status()) ? row.completedAt() : null;
    }
}
