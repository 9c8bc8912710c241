package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to act on a failure. */
public enum FailureClass {
    /** The sender: the file cannot be read as it is. */
    VALIDATION,
    /** Whoever makes Docket or has set it up. */
    SYSTEM,
    /** Whoever runs it: something was away. */
    INFRASTRUCTURE,
    /** Nobody: a person has stopped it. */
    CANCELLED;

    /** Returns the name used in the API and the database. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
