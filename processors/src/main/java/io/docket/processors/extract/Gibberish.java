package io.docket.processors.extract;

import java.util.List;

/**
 * Tells letters that make no words, as from a font that is said to have another table of letters than it has: "Invoice"
 * reads as ",QYRLFH".
 */
final class Gibberish {
    private static final int LEAST_WORDS = 20;
    private static final int LEAST_LETTERS = 4;
    private static final double WORDS_OF_TEXT = 0.4;
    private static final String VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœąęěıőűůāēīōū";

    private Gibberish() {}

    static boolean is(List<String> words) {
        int judged = 0;
        int plausible = 0;
        for (String word : words) {
            if (isLatin(word)) {
                judged++;
                plausible += isPlausible(word) ? 1 : 0;
            }
        }
        return judged >= LEAST_WORDS && plausible < judged * WORDS_OF_TEXT;
    }

    /** Numbers and other scripts say nothing. */
    private static boolean isLatin(String word) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > '\u024F' && Character.isLetter(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        return letters >= LEAST_LETTERS && digits == 0;
    }

    /** In words of European languages a vowel never is far. */
    private static boolean isPlausible(String word) {
        int run = 0;
        int vowels = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            if (VOWELS.indexOf(c) >= 0) {
                vowels++;
                run = 0;
            } else if (++run > 5) {
                return false;
            }
        }
        return vowels * 6 >= word.length();
    }
}
