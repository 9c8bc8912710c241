package io.docket.routes.store.documents;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to act on a failure. */
public enum FailureClass {
    /** The sender: the file cannot be read as it is. */
    VALIDATION,
    /** The developers of Docket, or whoever configured it. */
    SYSTEM,
    /** The operator: a service was unreachable. */
    INFRASTRUCTURE,
    /** Nobody: a person has cancelled the job. */
    CANCELLED;

    /** Returns the name used in the API and the database. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
