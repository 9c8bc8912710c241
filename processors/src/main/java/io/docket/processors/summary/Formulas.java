package io.docket.processors.summary;

/** Tells a sentence that is more of formulas than of words: "Let x, y ∈ X with x ≠ y." */
final class Formulas {
    /** Single letters that are words in some language. */
    private static final String WORDS = "AaEeIiOoUuYyÀàÉéÈèÓóWwZz&";

    private static final char ASCII = 128;
    private static final char BEHIND_GREEK = '\u0400';
    private static final double SHARE = 0.12;
    private static final int FEW = 2;

    private Formulas() {}

    /** Returns whether it has a sign of mathematics, or letters that stand for something. */
    static boolean fill(String sentence) {
        int signs = 0;
        int typed = 0;
        int variables = 0;
        int words = 1;
        int start = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            if (i < sentence.length() && sentence.charAt(i) != ' ') {
                signs += isSign(sentence.charAt(i)) ? 1 : 0;
                typed += isTyped(sentence.charAt(i)) ? 1 : 0;
            } else {
                variables += variables(sentence, start, i);
                words++;
                start = i + 1;
            }
        }
        return signs > 0
                || typed >= FEW
                || (typed > 0 && variables > 0)
                || (variables >= FEW && variables >= SHARE * words);
    }

    /** Stands in running text too, where no letter stands for something. */
    private static boolean isTyped(char c) {
        return c < ASCII ? c >= '<' && c <= '>' : "×→↦⇒⇔".indexOf(c) >= 0;
    }

    private static boolean isSign(char c) {
        boolean isArrow = c >= '\u2190' && c <= '\u21FF';
        return c >= '\u2000' && !isArrow && Character.getType(c) == Character.MATH_SYMBOL;
    }

    /** Letters alone or between commas, in brackets or not; neither an initial nor a unit. */
    private static int variables(String sentence, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && "(„“\"'".indexOf(sentence.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ",;:)“”\"'".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean isUnit = from > 1 && Character.isDigit(sentence.charAt(from - 2));
        int letters = 0;
        for (int i = start; i < end && !isUnit; i += 2) {
            boolean isWord = end - start == 1 && WORDS.indexOf(sentence.charAt(i)) >= 0;
            if (isWord || !isVariable(sentence.charAt(i)) || (i + 1 < end && sentence.charAt(i + 1) != ',')) {
                return 0;
            }
            letters++;
        }
        return letters;
    }

    private static boolean isVariable(char c) {
        return c < BEHIND_GREEK && Character.isLetter(c);
    }
}
