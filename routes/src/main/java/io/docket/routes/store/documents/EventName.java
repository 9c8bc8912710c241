package io.docket.routes.store.documents;

import java.util.Locale;

/** The events of a document's log. */
public enum EventName {
    DOCUMENT_UPLOADED,
    DUPLICATE_SUSPECTED,
    HOLD_ADDED,
    HOLD_RELEASED,
    JOB_QUEUED,
    JOB_STARTED,
    JOB_STALLED,
    JOB_RETRY_SCHEDULED,
    JOB_RETRIED,
    JOB_CANCELLED,
    JOB_FAILED,
    JOB_COMPLETED,
    DOCUMENT_PARSING_STARTED,
    DOCUMENT_PARSING_COMPLETED,
    OCR_STARTED,
    OCR_PAGE_COMPLETED,
    OCR_COMPLETED,
    FIELD_EXTRACTION_STARTED,
    FIELD_EXTRACTION_COMPLETED,
    EINVOICE_READ,
    EINVOICE_VALIDATED,
    CHECKS_COMPLETED,
    TEXT_CHUNKING_STARTED,
    TEXT_CHUNKING_PROGRESS,
    TEXT_CHUNKING_COMPLETED,
    SUMMARISING_STARTED,
    CHUNK_SUMMARISED,
    SUMMARISING_PROGRESS,
    SUMMARY_COMPLETED,
    TRANSLATION_STARTED,
    TRANSLATION_PAGE_COMPLETED,
    TRANSLATION_COMPLETED,
    TRANSLATION_SKIPPED,
    PLAIN_LANGUAGE_STARTED,
    PLAIN_LANGUAGE_PAGE_COMPLETED,
    PLAIN_LANGUAGE_COMPLETED,
    PLAIN_LANGUAGE_SKIPPED,
    IMPORT_STARTED,
    IMPORT_PROGRESS,
    IMPORT_ROWS_REJECTED,
    IMPORT_COMPLETED,
    UNPACKING_STARTED,
    UNPACKING_COMPLETED,
    REVIEW_NEEDED,
    DOCUMENT_REVIEWED,
    DOCUMENT_FINALIZED,
    OUTPUT_WRITTEN,
    OUTPUT_NOT_WRITTEN,
    DOCUMENT_EXPORTED,
    DEAD_LETTER_DISCARDED,
    SOURCE_FILE_CHANGED,
    SOURCE_FILE_TAKEN_AGAIN;

    /** Returns the name used in the API and the database: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether it has this name, which may be unknown because an earlier version logged it. */
    public boolean is(String name) {
        return id().equals(name);
    }

    /** Returns the event with this name. */
    public static EventName of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
