package io.docket.processors.split;

import java.util.Locale;

/**
 * A physical line taken out of the text because its record cannot be read.
 *
 * @param line 1-based
 * @param problem why
 * @param text without its line end, cut at the cell limit
 */
record BrokenLine(long line, Problem problem, String text) {

    /** Why a record cannot be read. */
    enum Problem {
        /** A quoted cell has no closing quote before the cell limit or the file's end. */
        QUOTE_OPEN("ROW_QUOTE", "Quote opened in this line is never closed, before %s"),
        /** Something other than a delimiter or a line end follows a closing quote. */
        QUOTE_INSIDE("ROW_QUOTE", "Quote inside a quoted cell is not doubled, near %s"),
        CELL_TOO_LONG("ROW_CELL_LENGTH", "Cell is longer than allowed, it begins with %s"),
        RECORD_TOO_LONG("ROW_LENGTH", "Row is longer than allowed, it begins with %s"),
        NUL("FILE_NUL", "it begins with %s");

        private final String code;
        private final String message;

        Problem(String code, String message) {
            this.code = code;
            this.message = message;
        }

        String code() {
            return code;
        }

        String message(String shown) {
            return String.format(Locale.ROOT, message, "\"" + shown + "\"");
        }
    }
}
