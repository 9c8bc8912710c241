package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void takesTheBetterReadingOfEachPiece() {
        List<ReadWord> first = List.of(word("TOTA1", 0.5, 0, 0), word("12.50", 0.95, 500, 0));
        List<ReadWord> second = List.of(word("TOTAL", 0.9, 2, 7), word("12,5O", 0.6, 502, 8));

        assertThat(Fusion.of(first, second)).extracting(ReadWord::text).containsExactly("TOTAL", "12.50");
    }

    @Test
    void takesTheFirstSpellingWhereBothReadTheSameLetters() {
        List<ReadWord> first = List.of(word("Café", 0.6, 0, 0), word("Bar", 0.6, 120, 0));
        List<ReadWord> second = List.of(word("CaféBar", 0.9, 0, 7, 230));

        assertThat(Fusion.of(first, second)).extracting(ReadWord::text).containsExactly("Café", "Bar");
    }

    @Test
    void keepsWhatOnlyOneHasReadUnlessItIsUnsure() {
        List<ReadWord> first = List.of(word("Seat", 0.8, 0, 0), word("|;", 0.3, 900, 0));
        List<ReadWord> second = List.of(word("Table", 0.9, 400, 7));

        assertThat(Fusion.of(first, second)).extracting(ReadWord::text).containsExactly("Table", "Seat");
    }

    private static ReadWord word(String text, double confidence, double left, int line) {
        return word(text, confidence, left, line, left + 100);
    }

    private static ReadWord word(String text, double confidence, double left, int line, double right) {
        return new ReadWord(text, confidence, left, 10, right, 40, line);
    }
}
