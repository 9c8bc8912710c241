package io.docket.routes.flow;

import org.jspecify.annotations.Nullable;

/** A cell of a CSV file that people may open in a spreadsheet. */
public final class CsvCell {
    private CsvCell() {}

    /**
     * Returns a value with an apostrophe before it when a spreadsheet would run it as a formula; numbers with any separators
     * and lone signs stay as they are. Null becomes an empty cell.
     */
    public static String safe(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        boolean formula = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("[+-](\\d[\\d.,]*)?");
        return formula ? "'" + value : value;
    }
}
