package io.docket.processors.classify;

import java.util.List;

/** The ends of a text in lower case, as a whole and by lines without what numbers them. */
record Ends(String text, List<String> lines) {
    /** What is looked for at the beginning of lines is shorter. */
    private static final int LONGEST_LINE = 300;

    Ends(String text) {
        this(text, text.lines().map(Ends::plain).filter(line -> !line.isEmpty()).toList());
    }

    /** Without spaces, numbers and marks of headings before it. */
    private static String plain(String line) {
        int start = 0;
        while (start < line.length() && "#.0123456789 \t\u00A0>*".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        String rest = line.substring(start);
        return rest.length() > LONGEST_LINE ? rest.substring(0, LONGEST_LINE) : rest.stripTrailing();
    }
}
