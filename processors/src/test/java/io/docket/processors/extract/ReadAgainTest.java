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

    @Test
    void keepsWhatIsWrittenUponAPictureAndAddsTheRestOfItInItsPlace() {
        Page stamped = new Page(
                1,
                595,
                842,
                List.of(
                        List.of(own("Fax", 0.1, 0.02), own("2026", 0.2, 0.02)),
                        List.of(own("INV-20417", 0.5, 0.3)),
                        List.of(own("Page", 0.1, 0.95))));
        Page read = new Page(
                1,
                595,
                842,
                List.of(
                        List.of(read("Hudson", 0.1, 0.1)),
                        List.of(read("Invoice", 0.1, 0.301), read("lNV-2O4l7", 0.5, 0.301)),
                        List.of(read("Total", 0.1, 0.5), read("96.00", 0.5, 0.5))));

        Page joined = ReadAgain.of(stamped, read, ToRead.page(Reason.BENEATH)).page();

        assertThat(joined.text()).isEqualTo("Fax 2026\nHudson\nInvoice INV-20417\nTotal 96.00\nPage");
    }

    @Test
    void turnsWhatIsWrittenWithThePictureThatLiesOnItsSide() {
        Page stamped = new Page(1, 842, 595, List.of(List.of(own("Page", 0.7, 0.1))));
        Page read = new Page(1, 595, 842, List.of(List.of(read("Total", 0.1, 0.5))), 90);

        Page joined = ReadAgain.of(stamped, read, ToRead.page(Reason.BENEATH)).page();

        assertThat(joined.turned()).isEqualTo(90);
        assertThat(joined.text()).isEqualTo("Total\nPage");
        Box box = joined.lines().get(1).get(0).box();
        assertThat(List.of(box.x(), box.y())).isEqualTo(List.of(1 - 0.1 - 0.02, 0.7));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void losesNoWordWhenNothingIsRead(Reason reason) {
        Page nothing = new Page(1, 595, 842, List.of());

        assertThat(ReadAgain.of(own("Page 3"), nothing, ToRead.page(reason)).page())
                .isEqualTo(own("Page 3"));
    }

    private static Word own(String text, double x, double y) {
        return new Word(text, new Box(1, x, y, 0.08, 0.02));
    }

    private static Word read(String text, double x, double y) {
        return new Word(text, new Box(1, x, y, 0.08, 0.02), 0.9);
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
