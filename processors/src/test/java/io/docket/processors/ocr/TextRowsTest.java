package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextRowsTest {

    @Test
    void putsLinesOfSeveralBlocksIntoRowsOfTheWholePage() {
        List<ReadWord> words = List.of(
                word("Paper", 0, 100, 1),
                word("Folders", 0, 140, 2),
                word("54.00", 800, 103, 3),
                word("26.00", 800, 138, 4));

        assertThat(rows(words)).containsExactly("Paper 54.00", "Folders 26.00");
    }

    @Test
    void keepsLinesApartThatOnlyTouch() {
        List<ReadWord> words = List.of(word("above", 0, 100, 1), word("below", 50, 118, 2));

        assertThat(rows(words)).containsExactly("above", "below");
    }

    @Test
    void findsThePriceOfEachLineOnAReceiptThatLiesAskew() {
        List<ReadWord> words = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            words.add(word("item" + i, 0, 100 + 30 * i, 2 * i));
            words.add(word("each", 250, 100 + 30 * i + 250 * 0.04, 2 * i));
            words.add(word("price" + i, 900, 100 + 30 * i + 900 * 0.04, 2 * i + 1));
        }

        assertThat(rows(words))
                .containsExactly(
                        "item0 each price0",
                        "item1 each price1",
                        "item2 each price2",
                        "item3 each price3",
                        "item4 each price4",
                        "item5 each price5");
    }

    private static List<String> rows(List<ReadWord> words) {
        return TextRows.of(words).stream()
                .map(row -> row.stream().map(ReadWord::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static ReadWord word(String text, double left, double top, int line) {
        return new ReadWord(text, 0.9, left, top, left + 100, top + 20, line);
    }
}
