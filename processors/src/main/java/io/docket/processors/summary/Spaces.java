package io.docket.processors.summary;

/** White space of ASCII, as {@code \s} of regular expressions has it, which take ten times as long to replace it. */
final class Spaces {
    private Spaces() {}

    /** Returns the text with one space for each run of them. */
    static String collapsed(String text) {
        String flat = flattened(text);
        int run = flat.indexOf("  ");
        if (run < 0) {
            return flat;
        }
        StringBuilder collapsed = new StringBuilder(flat.length());
        int start = 0;
        while (run >= 0) {
            collapsed.append(flat, start, run + 1);
            start = run + 2;
            while (start < flat.length() && flat.charAt(start) == ' ') {
                start++;
            }
            run = flat.indexOf("  ", start);
        }
        return collapsed.append(flat, start, flat.length()).toString();
    }

    /** Returns the text, equally long, with a space for each of them. */
    static String flattened(String text) {
        return text.replace('\t', ' ')
                .replace('\n', ' ')
                .replace('\u000B', ' ')
                .replace('\f', ' ')
                .replace('\r', ' ');
    }

    /** Whether a line ends somewhere, as {@code \R} has it. */
    static boolean hasLineEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line ends with it, as {@code \R} has it. */
    static boolean endsLine(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Whether nothing is seen of it: a space of any width, a line end. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
