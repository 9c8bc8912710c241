package io.docket.routes.store.jobs;

import java.util.Locale;

/** Which bounded set of consumers takes a document, so that a flood of one sort never holds up another. */
public enum Lane {
    /** Someone waits for it: invoices, texts. */
    INTERACTIVE,
    /** Tables and archives, which may run for minutes. */
    BULK,
    /** What waits for others: character recognition, language models, translation. */
    SLOW;

    /** Returns the lane with this name. */
    public static Lane of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Returns the name used in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
