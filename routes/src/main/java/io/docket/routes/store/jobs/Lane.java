package io.docket.routes.store.jobs;

import java.util.Locale;

/** A queue with its own consumers, so that many documents of one sort do not delay others. */
public enum Lane {
    /** Documents that a person waits for: invoices, texts. */
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
