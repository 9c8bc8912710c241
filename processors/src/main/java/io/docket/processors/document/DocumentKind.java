package io.docket.processors.document;

import java.util.Locale;

/** What a document is processed as; decides which fields, counters or texts its record has. */
public enum DocumentKind {
    /** One invoice, credit note or receipt: fields, line items, checks. */
    INVOICE,
    /** Rows under one header: counters and rejects. */
    TABLE,
    /** Running text: text and chunks. */
    TEXT,
    /** Files packed into one: each becomes a document of its own. */
    ARCHIVE;

    /** Returns the name used in the API and the database: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind with this name.
     *
     * @param id as returned by {@link #id()}
     * @throws IllegalArgumentException when there is no such kind
     */
    public static DocumentKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
