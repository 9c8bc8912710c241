package io.docket.processors.classify;

/** Tells how much of a text stands in rows and columns. */
final class Grid {
    private static final int CELLS = 3;
    private static final int ROW_CHARACTERS = 200;
    /** So many rows are a table; fewer weigh less. */
    private static final int ROWS = 6;

    private static final double WEIGHT = 6;
    private static final double NUMBERS = 0.4;

    private Grid() {}

    static double score(Ends ends) {
        int lines = 0;
        int rows = 0;
        for (String line : ends.text().split("\n", -1)) {
            if (!line.isBlank()) {
                lines++;
                rows += isRow(line.strip()) ? 1 : 0;
            }
        }
        return lines == 0 ? 0 : WEIGHT * Math.min(1, (double) rows / ROWS) * rows / lines;
    }

    /** A sentence of a legal text may have as many semicolons, but is longer. */
    private static boolean isRow(String line) {
        return line.length() <= ROW_CHARACTERS && (cells(line) >= CELLS || isOfNumbers(line));
    }

    private static int cells(String line) {
        int cells = 1;
        int gaps = 1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            cells += c == '\t' || c == ';' || c == '|' ? 1 : 0;
            gaps += c == ' ' && line.charAt(i - 1) == ' ' && line.charAt(i + 1) != ' ' ? 1 : 0;
        }
        return Math.max(cells, gaps);
    }

    /** Columns whose gaps are single spaces, as in the text of a PDF. */
    private static boolean isOfNumbers(String line) {
        int words = 0;
        int numbers = 0;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ') {
                words++;
                numbers += isNumber(line, start, i) ? 1 : 0;
                start = i + 1;
            }
        }
        return words >= CELLS && numbers > 1 && numbers >= NUMBERS * words;
    }

    private static boolean isNumber(String line, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            digits += isDigit ? 1 : 0;
            if (!isDigit && ".,-+%€$£/:".indexOf(c) < 0) {
                return false;
            }
        }
        return digits > 0;
    }
}
