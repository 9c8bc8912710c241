package io.docket.routes.store.documents;

import java.util.Locale;

/** The stage of processing that a document is in, or was in last. */
public enum Stage {
    INTAKE,
    SPLIT,
    EXTRACT,
    ENRICH,
    VALIDATE,
    REVIEW,
    EXPORT;

    /** Returns the name used in the API and the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the stage with this name. */
    public static Stage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
