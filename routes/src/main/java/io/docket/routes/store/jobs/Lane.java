package io.docket.routes.store.jobs;

import io.docket.processors.document.DocumentKind;
import java.util.Locale;

/** Which bounded set of consumers takes a document, so that a flood of one sort never holds up another. */
public enum Lane {
    /** Someone waits for it: invoices, texts. */
    INTERACTIVE,
    /** Tables and archives, which may run for minutes. */
    BULK;

    /** Returns the lane for a kind of document. */
    public static Lane of(DocumentKind kind) {
        return switch (kind) {
            case TABLE, ARCHIVE -> BULK;
            case INVOICE, TEXT -> INTERACTIVE;
        };
    }

    /** Returns the name used in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
