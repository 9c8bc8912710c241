package io.docket.processors.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the character between cells: the one that cuts the first records most evenly into the most fields. */
public final class Delimiter {
    /** Ordered for ties: a comma may also stand in numbers and sentences. */
    private static final List<Character> CANDIDATES = List.of('\t', '|', ';', ',');

    private static final int RECORDS = 50;
    private static final int MIN_RECORDS = 2;

    private Delimiter() {}

    /**
     * Returns what stands between the cells of a table: a comma, semicolon, tab or bar; a comma when it has none of them.
     *
     * @param beginning of the text, perhaps cut off in a record
     */
    public static char of(CharSequence beginning) {
        return CANDIDATES.stream()
                .map(candidate -> Cut.of(beginning, candidate, true))
                .filter(cut -> cut.score() > 0)
                .max(Comparator.comparingDouble(Cut::score).thenComparing(Cut::rank, Comparator.reverseOrder()))
                .map(Cut::delimiter)
                .orElse(',');
    }

    /**
     * Returns what cuts nearly all records of a text into the same number of cells; empty when the text is no table.
     *
     * @param cutOff whether the last record may be incomplete
     */
    public static Optional<Character> ofTable(CharSequence text, boolean cutOff) {
        return CANDIDATES.stream()
                .map(candidate -> Cut.of(text, candidate, cutOff))
                .filter(Cut::isTable)
                .max(Comparator.comparingDouble(Cut::score).thenComparing(Cut::rank, Comparator.reverseOrder()))
                .map(Cut::delimiter);
    }

    /**
     * How a candidate cuts the first records.
     *
     * @param counts of the delimiter in each
     * @param beforeSpace how many of all have white space behind them
     */
    private record Cut(char delimiter, List<Integer> counts, int beforeSpace) {

        static Cut of(CharSequence text, char delimiter, boolean cutOff) {
            List<Integer> counts = new ArrayList<>();
            boolean quoted = false;
            boolean blank = true;
            int count = 0;
            int beforeSpace = 0;
            for (int i = 0; i < text.length() && counts.size() < RECORDS; i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                    blank = false;
                } else if (!quoted && (c == '\n' || c == '\r')) {
                    if (!blank) {
                        counts.add(count);
                    }
                    count = 0;
                    blank = true;
                } else if (!quoted && c == delimiter) {
                    count++;
                    beforeSpace += delimiter != '\t' && isSpace(text, i + 1) ? 1 : 0;
                    blank = false;
                } else {
                    blank &= Character.isWhitespace(c);
                }
            }
            // A header alone is all that there may be.
            if (!blank && counts.size() < RECORDS && (counts.isEmpty() || (!cutOff && !quoted))) {
                counts.add(count);
            }
            return new Cut(delimiter, counts, beforeSpace);
        }

        private static boolean isSpace(CharSequence text, int at) {
            return at >= text.length() || Character.isWhitespace(text.charAt(at));
        }

        int rank() {
            return CANDIDATES.indexOf(delimiter);
        }

        /**
         * Weighs the header's delimiters by the share of records that have as many: a decimal comma is in the data of a
         * semicolon file but not in its header.
         */
        double score() {
            if (counts.isEmpty()) {
                return 0;
            }
            int inHeader = counts.get(0);
            long alike = counts.stream().filter(count -> count == inHeader).count();
            return inHeader * (0.1 + (double) alike / counts.size());
        }

        /** Prose puts a space behind its commas and semicolons, tables hardly do. */
        boolean isTable() {
            return 2 * beforeSpace
                            <= counts.stream().mapToInt(Integer::intValue).sum()
                    && mostAgree();
        }

        private boolean mostAgree() {
            Map<Integer, Integer> records = new HashMap<>();
            counts.stream().filter(count -> count > 0).forEach(count -> records.merge(count, 1, Integer::sum));
            int most =
                    records.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            return most >= MIN_RECORDS && most * 10 >= counts.size() * 8;
        }
    }
}
