package io.docket.processors.summary;

/** White space of ASCII, as {@code \s} of regular expressions has it, which take ten times as long to replace it. */
final class Spaces {
    private Spaces() {}

    /** Returns the text with one space for each run of them. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean follows = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = isSpace(c);
            if (!isSpace || !follows) {
                collapsed.append(isSpace ? ' ' : c);
            }
            follows = isSpace;
        }
        return collapsed.toString();
    }

    /** Returns the text, equally long, with a space for each of them. */
    static String flattened(String text) {
        char[] flat = text.toCharArray();
        for (int i = 0; i < flat.length; i++) {
            flat[i] = isSpace(flat[i]) ? ' ' : flat[i];
        }
        return new String(flat);
    }

    /** Whether a line ends somewhere, as {@code \R} has it. */
    static boolean hasLineEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
