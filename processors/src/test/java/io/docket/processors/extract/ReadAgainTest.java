package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.ToRead.Reason;
import io.docket.processors.document.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadAgainTest {
    private static final String CLEAN =
            "Invoice number: INV-20417 Total amount due 96.00 Thank you for your order and the last invoice of this year";
    private static final String NOISY =
            "lnvo1ce nurnber: INV-2O417 T0tal arn0unt d ue 96.OO Tha~k you f or y our or der and the l ast inv0ice of t his year";

    @Test
    void takesTheBetterOfTwoTextsAndTellsIt() {
        ReadAgain chosen = ReadAgain.of(own(NOISY), read(CLEAN), ToRead.page(Reason.DOUBTED));

        assertThat(chosen.page()).isEqualTo(read(CLEAN));
        assertThat(chosen.findings()).extracting(Finding::code).containsExactly("TEXT_LAYER_REPLACED");
    }

    @Test
    void keepsTheOwnTextWhenTheOtherIsNoBetterAndTellsIt() {
        ReadAgain chosen = ReadAgain.of(own(NOISY), read(NOISY), ToRead.page(Reason.DOUBTED));

        assertThat(chosen.page()).isEqualTo(own(NOISY));
        assertThat(chosen.findings()).extracting(Finding::code).containsExactly("TEXT_LAYER_DOUBTFUL");
    }

    @Test
    void keepsTheOwnTextWhenTheOtherHasLostMuchOfIt() {
        ReadAgain chosen = ReadAgain.of(own(NOISY), read("Invoice number"), ToRead.page(Reason.DOUBTED));

        assertThat(chosen.page()).isEqualTo(own(NOISY));
    }

    @Test
    void addsTheWordsOfPicturesToThoseOfThePage() {
        ReadAgain chosen = ReadAgain.of(
                own("Report"), read("Taxi 23.50"), new ToRead(Reason.BESIDE, List.of(new Box(1, 0, 0, 1, 0.5))));

        assertThat(chosen.page().text()).isEqualTo("Report\nTaxi 23.50");
        assertThat(chosen.findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void losesNoWordWhenNothingIsRead(Reason reason) {
        Page nothing = new Page(1, 595, 842, List.of());

        assertThat(ReadAgain.of(own("Page 3"), nothing, ToRead.page(reason)).page())
                .isEqualTo(own("Page 3"));
    }

    private static Page own(String text) {
        return page(text, new Word("x", new Box(1, 0, 0, 0.1, 0.1)));
    }

    private static Page read(String text) {
        return page(text, new Word("x", new Box(1, 0, 0, 0.1, 0.1), 0.9));
    }

    private static Page page(String text, Word like) {
        List<Word> words = Arrays.stream(text.split(" ", -1))
                .map(word -> new Word(word, like.box(), like.confidence()))
                .toList();
        return new Page(1, 595, 842, List.of(words));
    }
}
