package io.docket.processors.extract;

import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Counts what poor OCR leaves in a text: "lnvo1ce", "T0tal", "Rech|nung", single letters, signs that nobody writes. */
final class TextFaults {
    private static final int LEAST_WORDS = 15;
    private static final double MANY = 0.08;

    /** Between letters, where no language has it; capitals and digits make codes and are left alone. */
    private static final Pattern WITHIN =
            Pattern.compile("\\p{Ll}[0-9|!\\\\~^*{}<>\\[\\]$§]+\\p{Ll}|\\p{Ll}{2}[|!\\\\~^*{}<>§$]\\p{L}");

    private static final Pattern BEFORE = Pattern.compile("^(\\p{Lu}0\\p{Ll}|[01|!]\\p{Ll}{3,}).*");
    private static final Pattern STRAY = Pattern.compile("[~^`´¬\\\\{}<>_¦]{1,3}");
    private static final Pattern LETTER = Pattern.compile("[^\\P{L}aàáâeéèêiíoòóôuúyAÀÁEÉÈIOUYxXzZwWkKsSvVhLµº]");
    private static final Pattern ADDRESS = Pattern.compile(".*(@|://|www\\.|\\.\\p{L}{2,}/).*");

    private TextFaults() {}

    /** Returns whether a page's text most likely is one of poor OCR. */
    static boolean many(Page page) {
        return words(page).size() >= LEAST_WORDS && share(page) >= MANY;
    }

    /** Returns the share of the words that have a fault, 0 to 1; 0 without words. */
    static double share(Page page) {
        List<String> words = words(page);
        return words.isEmpty()
                ? 0
                : (double) words.stream().filter(TextFaults::isFaulty).count() / words.size();
    }

    /** Numbers cannot be judged. */
    private static List<String> words(Page page) {
        return page.lines().stream()
                .flatMap(List::stream)
                .map(Word::text)
                .filter(word -> !word.codePoints().anyMatch(Character::isDigit) || hasLetters(word))
                .filter(word -> !ADDRESS.matcher(word).matches())
                .toList();
    }

    private static boolean hasLetters(String word) {
        return word.codePoints().filter(Character::isLetter).count() >= 2;
    }

    private static boolean isFaulty(String word) {
        return WITHIN.matcher(word).find()
                || BEFORE.matcher(word).matches()
                || STRAY.matcher(word).matches()
                || LETTER.matcher(word).matches();
    }
}
