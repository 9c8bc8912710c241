package io.docket.processors.document;

import org.jspecify.annotations.Nullable;

/**
 * One statement about a document, addressed to a reviewer.
 *
 * @param code stable, upper snake case, e.g. {@code ROW_FIELD_COUNT}; clients switch on it
 * @param severity an error blocks finalizing, a warning asks for a look
 * @param line 1-based line in the source file, 0 when the finding is about the whole file
 * @param field the field or column concerned; null when none
 * @param message one sentence in English, no trailing period, quotes the offending value
 */
public record Finding(
        String code, Severity severity, long line, @Nullable String field, String message) {

    /** A finding about the whole file that asks for a look. */
    public static Finding warning(String code, String message) {
        return new Finding(code, Severity.WARNING, 0, null, message);
    }

    /** How much a finding stands in the way. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
