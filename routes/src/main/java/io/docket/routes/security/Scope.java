package io.docket.routes.security;

import java.util.Locale;

/** The rights of an API key: those of a user role, or only reading the metrics. */
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

    /** Returns the authority's name in Spring Security. */
    String authority() {
        return (this == METRICS ? "SCOPE_" : "ROLE_") + name();
    }
}
