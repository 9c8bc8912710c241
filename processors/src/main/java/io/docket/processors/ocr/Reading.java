package io.docket.processors.ocr;

import java.util.List;
import java.util.stream.Collectors;

/** The words that an engine has read of one picture. */
record Reading(List<ReadWord> words) {
    private static final double GOOD_CONFIDENCE = 0.7;
    private static final int FEW_LETTERS = 40;

    /** Returns the mean confidence of letters and digits, 0 when there are none. */
    double confidence() {
        int letters = letters();
        double sum = words.stream()
                .mapToDouble(word -> word.confidence() * letters(word.text()))
                .sum();
        return letters == 0 ? 0 : sum / letters;
    }

    int letters() {
        return words.stream().mapToInt(word -> letters(word.text())).sum();
    }

    /** Returns whether the words are most likely those of the page: one that lies on its side reads as rubbish. */
    boolean isGood() {
        return letters() >= FEW_LETTERS && confidence() >= GOOD_CONFIDENCE && isLevel();
    }

    /** The engine reads lines that run upwards as well, but what is beside what on the page is then lost. */
    private boolean isLevel() {
        List<ReadWord> shaped =
                words.stream().filter(word -> word.text().length() >= 3).toList();
        long wide = shaped.stream().filter(ReadWord::isWide).count();
        return 2 * wide >= shaped.size();
    }

    /** Returns what to compare readings of one page by: many letters that are sure. */
    double worth() {
        double confidence = confidence();
        return isLevel() ? letters() * confidence * confidence : 0;
    }

    String text() {
        return words.stream().map(ReadWord::text).collect(Collectors.joining(" "));
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
