package io.docket.routes.store.documents;

import java.util.Locale;

/** Whether a person has to review a document, or has done so. */
public enum Review {
    NONE,
    NEEDED,
    DONE,
    REJECTED;

    /** Returns the name used in the API and the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the facet with this name. */
    public static Review of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
