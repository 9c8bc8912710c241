package io.docket.processors.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for a character that cuts every record of a text into the same number of cells. */
final class Delimiters {
    static final int NONE = -1;

    private static final char[] CANDIDATES = {'\t', ';', '|', ','};
    private static final int RECORDS = 50;
    private static final int MIN_RECORDS = 2;

    private Delimiters() {}

    /**
     * Returns the delimiter, {@link #NONE} when there is none.
     *
     * @param cut whether the text's last line may be incomplete
     */
    static int consistent(String text, boolean cut) {
        for (char candidate : CANDIDATES) {
            if (isConsistent(text, cut, candidate)) {
                return candidate;
            }
        }
        return NONE;
    }

    private static boolean isConsistent(String text, boolean cut, char delimiter) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        boolean blank = true;
        int count = 0;
        int beforeSpace = 0;
        int all = 0;
        for (int i = 0; i < text.length() && counts.size() < RECORDS; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                blank = false;
            } else if (c == '\n' && !quoted) {
                if (!blank) {
                    counts.add(count);
                }
                count = 0;
                blank = true;
            } else if (c == delimiter && !quoted) {
                count++;
                all++;
                beforeSpace += delimiter != '\t' && isSpace(text, i + 1) ? 1 : 0;
                blank = false;
            } else if (!Character.isWhitespace(c)) {
                blank = false;
            }
        }
        if (!blank && !cut && !quoted && counts.size() < RECORDS) {
            counts.add(count);
        }
        // Prose puts a space behind its commas and semicolons, tables hardly do.
        return 2 * beforeSpace <= all && mostAgree(counts);
    }

    private static boolean isSpace(String text, int at) {
        return at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static boolean mostAgree(List<Integer> counts) {
        Map<Integer, Integer> records = new HashMap<>();
        counts.stream().filter(count -> count > 0).forEach(count -> records.merge(count, 1, Integer::sum));
        int most = records.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most >= MIN_RECORDS && most * 10 >= counts.size() * 8;
    }
}
