package io.docket.routes.store.documents;

import java.util.Locale;

/** The state of a document and its job; there is no other state field. */
public enum Status {
    UPLOADED,
    QUEUED,
    PROCESSING,
    RETRY_WAIT,
    COMPLETED,
    FINALIZED,
    FAILED,
    CANCELLED;

    /** Returns the name used in the API and the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the status with this name. */
    public static Status of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
