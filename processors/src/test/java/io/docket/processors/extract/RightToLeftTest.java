package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Box;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

    @Test
    void readsHebrewFromTheRightWithItsNumbersAsTheyAre() {
        // As it lies on the page: "number" and "invoice" with their letters from left to right.
        assertThat(read("2026-17", "\u05e8\u05e4\u05e1\u05de", "\u05ea\u05d9\u05e0\u05d5\u05d1\u05e9\u05d7"))
                .isEqualTo("\u05d7\u05e9\u05d1\u05d5\u05e0\u05d9\u05ea \u05de\u05e1\u05e4\u05e8 2026-17");
    }

    @Test
    void readsHebrewWithinAnEnglishLine() {
        assertThat(read("The", "name", "is", "\u05d4\u05d1", "\u05d0", "in", "Hebrew"))
                .isEqualTo("The name is \u05d0 \u05d1\u05d4 in Hebrew");
    }

    @Test
    void takesArabicGlyphsForTheirLetters() {
        // The forms of the last and first letter of a word.
        assertThat(read("\ufe90\ufe91")).isEqualTo("\u0628\u0628");
    }

    @Test
    void leavesOtherLinesAlone() {
        List<Word> line = words("Total", "12.00");

        assertThat(RightToLeft.ordered(line)).isSameAs(line);
    }

    private static String read(String... onThePage) {
        return String.join(
                " ",
                RightToLeft.ordered(words(onThePage)).stream().map(Word::text).toList());
    }

    private static List<Word> words(String... texts) {
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            words.add(new Word(text, new Box(1, words.size() * 0.1, 0.5, 0.09, 0.01)));
        }
        return words;
    }
}
