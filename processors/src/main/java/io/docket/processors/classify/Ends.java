package io.docket.processors.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ends of a text in lower case, as a whole, by lines without what numbers them, and its words. */
record Ends(String text, List<String> lines, Set<String> words) {
    /** What is looked for at the beginning of lines is shorter. */
    private static final int LONGEST_LINE = 300;

    Ends(String text) {
        this(text, text.lines().map(Ends::plain).filter(line -> !line.isEmpty()).toList(), words(text));
    }

    /** Most phrases begin with a word that a text does not have, and need not be looked for. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                words.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return words;
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
