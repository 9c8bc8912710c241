package io.docket.processors.split;

/** Finds the character between cells: the one that cuts the first records most evenly into the most fields. */
final class Delimiter {
    /** Ordered for ties: a comma may also stand in numbers and sentences. */
    private static final String CANDIDATES = "\t|;,";

    private static final int RECORDS = 50;

    private Delimiter() {}

    /**
     * Returns one of comma, semicolon, tab and bar; comma when the text has none of them.
     *
     * @param text the beginning of the file
     */
    static char of(char[] text, int length) {
        char best = ',';
        double bestScore = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            double score = score(text, length, CANDIDATES.charAt(i));
            if (score > bestScore) {
                bestScore = score;
                best = CANDIDATES.charAt(i);
            }
        }
        return best;
    }

    /**
     * Weighs the header's delimiters by the share of records that have as many: a decimal comma is in the data of a
     * semicolon file but not in its header.
     */
    private static double score(char[] text, int length, char delimiter) {
        int inHeader = -1;
        int records = 0;
        int alike = 0;
        int at = 0;
        while (at < length && records < RECORDS) {
            int end = recordEnd(text, at, length);
            int count = count(text, at, end, delimiter);
            // The text's last record may be cut off.
            if (end > at && (end < length || inHeader < 0)) {
                inHeader = inHeader < 0 ? count : inHeader;
                alike += count == inHeader ? 1 : 0;
                records++;
            }
            at = end + 1;
        }
        return records == 0 ? 0 : inHeader * (0.1 + (double) alike / records);
    }

    private static int recordEnd(char[] text, int start, int length) {
        boolean quoted = false;
        for (int i = start; i < length; i++) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (!quoted && (text[i] == '\n' || text[i] == '\r')) {
                return i;
            }
        }
        return length;
    }

    private static int count(char[] text, int start, int end, char delimiter) {
        boolean quoted = false;
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text[i] == '"') {
                quoted = !quoted;
            } else if (!quoted && text[i] == delimiter) {
                count++;
            }
        }
        return count;
    }
}
