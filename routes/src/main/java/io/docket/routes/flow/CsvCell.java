package io.docket.routes.flow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of a CSV file that people may open in a spreadsheet. */
public final class CsvCell {
    /** Excel splits a line at the separator of its user's country, whatever the file's is. */
    private static final Pattern AFTER_FOREIGN_SEPARATOR = Pattern.compile("(?<=[;\\t])[=+\\-@][^;\\t]*");

    private static final Pattern NUMBER = Pattern.compile("[+-](\\d[\\d.,]*)?");

    private CsvCell() {}

    /**
     * Returns a value with an apostrophe before it when a spreadsheet would run it as a formula, and before what it would run
     * after a semicolon or tab in it, where Docket's files, which have commas, go on; numbers with any separators and lone
     * signs stay as they are. Null becomes an empty cell.
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
