package io.docket.processors.codes;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a payment code. Programs that print invoices break the rules for them in small ways, and banks take them all the
 * same: a byte order mark or an empty line before the first, spaces behind a line, CR alone at its end.
 */
final class CodeLines {
    private static final Pattern BEFORE_FIRST = Pattern.compile("^[\\uFEFF\\s]+");
    private static final Pattern END = Pattern.compile("\r\n|\n|\r");

    private CodeLines() {}

    /** Returns at least one line. */
    static List<String> of(String text) {
        return Arrays.stream(END.split(BEFORE_FIRST.matcher(text).replaceFirst(""), -1))
                .map(String::strip)
                .toList();
    }
}
