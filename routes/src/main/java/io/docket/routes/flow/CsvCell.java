package io.docket.routes.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes cells of CSV files safe against formula injection, because people open the files in spreadsheets. */
public final class CsvCell {
    /** Excel splits a line at the list separator of the user's locale, whatever separator the file has. */
    private static final Pattern AFTER_FOREIGN_SEPARATOR = Pattern.compile("(?<=[;\\t])[=+\\-@][^;\\t]*");

    private static final Pattern NUMBER = Pattern.compile("[+-](\\d[\\d.,]*)?");

    private CsvCell() {}

    /**
     * Returns a value that no spreadsheet runs as a formula: an apostrophe is put before it if it begins like one, and
     * before what begins like one after a semicolon or tab, where Excel may split the cell. Numbers and lone signs stay
     * as they are. Null becomes an empty cell.
     */
    public static String safe(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String first = isFormula(value) ? "'" + value : value;
        if (first.indexOf(';') < 0 && first.indexOf('\t') < 0) {
            return first;
        }
        return AFTER_FOREIGN_SEPARATOR
                .matcher(first)
                .replaceAll(found ->
                        Matcher.quoteReplacement(isFormula(found.group()) ? "'" + found.group() : found.group()));
    }

    private static boolean isFormula(String value) {
        return "=+-@\t\r".indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
    }
}
