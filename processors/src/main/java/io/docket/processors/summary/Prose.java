package io.docket.processors.summary;

import java.util.regex.Pattern;

/** A sentence as it is shown, and whether it is one: not a formula, a row of a table or an entry of a table of contents. */
public final class Prose {
    private static final Pattern HYPHENATED = Pattern.compile("(?<=\\p{Ll})[-\\u00AD\\u2010]\\h*\\R\\h*(?=\\p{Ll})");
    private static final Pattern LEADERS = Pattern.compile("\\.{4,}|(?:\\. ){3,}|…{2,}|_{4,}");
    private static final String LED_BY = ".…_";
    private static final String ENDS = ".!?…。！？:;";
    private static final String BEHIND_ENDS = "\"'»”’)]";
    private static final double LEAST_LETTERS = 0.75;
    private static final int LEAST_WORDS = 5;
    private static final int MOST_WORDS = 70;
    /** Scripts without spaces between words have no more than this for a word. */
    private static final int CHARACTERS_OF_A_WORD = 12;

    private Prose() {}

    /** Returns a stretch of a text as it is shown: on one line, with the dots shortened that lead to a page number. */
    public static String shown(String text, Span span) {
        String shown = of(text, span);
        return hasLeaders(shown) ? Spaces.collapsed(LEADERS.matcher(shown).replaceAll(" … ")) : shown;
    }

    /** Returns a stretch of a text on one line, with words put together that a line end had divided. */
    static String of(String text, Span span) {
        String stretch = text.substring(span.start(), span.end());
        String joined = mayBeHyphenated(stretch) ? HYPHENATED.matcher(stretch).replaceAll("") : stretch;
        return Spaces.collapsed(joined).strip();
    }

    /** Returns whether it reads as a sentence. */
    static boolean is(String sentence) {
        int words = words(sentence);
        return words >= LEAST_WORDS
                && words <= MOST_WORDS
                && ends(sentence)
                && !hasLeaders(sentence)
                && letters(sentence) >= LEAST_LETTERS
                && !Formulas.fill(sentence);
    }

    private static boolean ends(String sentence) {
        int last = sentence.length() - 1;
        while (last >= 0 && BEHIND_ENDS.indexOf(sentence.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(sentence.charAt(last)) >= 0;
    }

    /** Looks for them only where two of their characters stand, which is the exception. */
    private static boolean hasLeaders(String sentence) {
        for (int i = 2; i < sentence.length(); i++) {
            boolean isOne = LED_BY.indexOf(sentence.charAt(i)) >= 0;
            if (isOne && (LED_BY.indexOf(sentence.charAt(i - 1)) >= 0 || LED_BY.indexOf(sentence.charAt(i - 2)) >= 0)) {
                return LEADERS.matcher(sentence).find();
            }
        }
        return false;
    }

    private static boolean mayBeHyphenated(String stretch) {
        return (stretch.indexOf('-') > 0 || stretch.indexOf('\u00AD') > 0 || stretch.indexOf('\u2010') > 0)
                && Spaces.hasLineEnd(stretch);
    }

    private static int words(String sentence) {
        int words = 0;
        int start = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            if (i == sentence.length() || sentence.charAt(i) == ' ') {
                words += 1 + (i - start) / CHARACTERS_OF_A_WORD;
                start = i + 1;
            }
        }
        return words;
    }

    private static double letters(String sentence) {
        int shown = 0;
        int letters = 0;
        for (int i = 0; i < sentence.length(); i += Character.charCount(sentence.codePointAt(i))) {
            int c = sentence.codePointAt(i);
            shown += c == ' ' ? 0 : 1;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return shown == 0 ? 0 : (double) letters / shown;
    }
}
