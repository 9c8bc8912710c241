package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The stage of processing that a document is in, or was in last. */
public enum Stage {
    INTAKE,
    SPLIT,
    EXTRACT,
    ENRICH,
    SUMMARISE,
    TRANSLATE,
    VALIDATE,
    REVIEW,
    EXPORT;

    /** Returns the name used in the API and the database. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the stage with this name. */
    @JsonCreator
    public static Stage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
