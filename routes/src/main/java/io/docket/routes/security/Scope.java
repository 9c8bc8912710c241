package io.docket.routes.security;

import java.util.Locale;

/** What an API key may do: what a user of a role may, or read the metrics and nothing else. */
enum Scope {
    VIEWER,
    REVIEWER,
    APPROVER,
    ADMIN,
    METRICS;

    /** Returns the name used in the API and the database. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Returns what Spring Security knows it by. */
    String authority() {
        return (this == METRICS ? "SCOPE_" : "ROLE_") + name();
    }
}
