package io.docket.processors.summary;

import java.util.regex.Pattern;

/** A sentence as it is shown, and whether it is one: not a formula, a row of a table or an entry of a table of contents. */
public final class Prose {
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})[-\\u00AD\\u2010]\\h*\\R\\h*(?=\\p{Ll})");
    private static final Pattern LEADERS = Pattern.compile("\\.{4,}|(?:\\. ){3,}|…{2,}|_{4,}");
    private static final Pattern ENDED = Pattern.compile(".*[.!?…。！？:;][\"'»”’)\\]]*", Pattern.DOTALL);
    private static final double LEAST_LETTERS = 0.75;
    private static final int LEAST_WORDS = 5;
    private static final int MOST_WORDS = 70;
    /** Scripts without spaces between words have no more than this for a word. */
    private static final int CHARACTERS_OF_A_WORD = 12;

    private Prose() {}

    /** Returns a stretch of a text as it is shown: on one line, with the dots shortened that lead to a page number. */
    public static String shown(String text, Span span) {
        String led = LEADERS.matcher(of(text, span)).replaceAll(" … ");
        return Spaces.collapsed(led);
    }

    /** Returns a stretch of a text on one line, with words put together that a line end had divided. */
    static String of(String text, Span span) {
        String stretch = text.substring(span.start(), span.end());
        String joined = Spaces.hasLineEnd(stretch) ? HYPHENATED.matcher(stretch).replaceAll("") : stretch;
        return Spaces.collapsed(joined).strip();
    }

    /** Returns whether it reads as a sentence. */
    static boolean is(String sentence) {
        int words = words(sentence);
        return words >= LEAST_WORDS
                && words <= MOST_WORDS
                && ENDED.matcher(sentence).matches()
                && !LEADERS.matcher(sentence).find()
                && letters(sentence) >= LEAST_LETTERS;
    }

    private static int words(String sentence) {
        int words = 0;
        for (String word : sentence.split(" ", -1)) {
            words += 1 + word.length() / CHARACTERS_OF_A_WORD;
        }
        return words;
    }

    private static double letters(String sentence) {
        long shown = sentence.codePoints().filter(c -> c != ' ').count();
        long letters = sentence.codePoints().filter(Character::isLetter).count();
        return shown == 0 ? 0 : (double) letters / shown;
    }
}
