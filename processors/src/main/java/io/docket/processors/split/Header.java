package io.docket.processors.split;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a table's columns.
 *
 * @param line 1-based physical line in which they start
 * @param names distinct and not blank, in file order
 */
record Header(long line, List<String> names) {

    /**
     * Checks that the first row can be a header.
     *
     * @throws UnreadableDocumentException BAD_HEADER when it cannot name the columns, BAD_ENCODING when it cannot be
     *     read
     */
    static Header of(@Nullable CsvRow first, int maxColumns) throws UnreadableDocumentException {
        if (first == null) {
            throw new UnreadableDocumentException(Reason.BAD_HEADER, "No header was found: every line is empty");
        }
        refuseFault(first);
        if (first.cells().size() > maxColumns) {
            throw bad(first, "has " + first.cells().size() + " columns, more than the " + maxColumns + " allowed");
        }
        List<String> names = first.cells().stream().map(String::strip).toList();
        refuseBlankOrDouble(first, names);
        refuseData(first, names);
        return new Header(first.line(), names);
    }

    private static void refuseFault(CsvRow first) throws UnreadableDocumentException {
        Finding fault = first.fault();
        if (fault == null) {
            return;
        }
        Reason reason = fault.code().equals("ROW_ENCODING") ? Reason.BAD_ENCODING : Reason.BAD_HEADER;
        throw new UnreadableDocumentException(
                reason, "Header in line " + first.line() + " cannot be read: " + fault.message());
    }

    private static void refuseBlankOrDouble(CsvRow first, List<String> names) throws UnreadableDocumentException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                String behind = i == 0 ? "" : ", behind \"" + names.get(i - 1) + "\"";
                throw bad(first, "has no name for column " + (i + 1) + behind);
            }
            Integer earlier = columns.putIfAbsent(name, i + 1);
            if (earlier != null) {
                throw bad(first, "names both column " + earlier + " and column " + (i + 1) + " \"" + name + "\"");
            }
        }
    }

    /** A name may hold digits, but rows begin with a number or a date, and names are no addresses. */
    private static void refuseData(CsvRow first, List<String> names) throws UnreadableDocumentException {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.indexOf('@') > 0 || (i == 0 && isNumberOrDate(name))) {
                throw bad(first, "is missing: \"" + name + "\" is data and no column name");
            }
        }
    }

    private static boolean isNumberOrDate(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if ("+-.,:/ ".indexOf(c) < 0) {
                return false;
            }
        }
        return digit;
    }

    private static UnreadableDocumentException bad(CsvRow first, String what) {
        return new UnreadableDocumentException(Reason.BAD_HEADER, "Header in line " + first.line() + " " + what);
    }
}
