package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.ToRead.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageLookTest {
    private static final String SENTENCE = "Please pay the total amount within thirty days of the invoice date";

    @TempDir
    Path folder;

    private final TestPdf pdf = new TestPdf();

    @AfterEach
    void closePdf() {
        pdf.close();
    }

    @Test
    void aPageOfTextNeedsNoOcrEvenWithALogo() throws Exception {
        text(5).image(120, 60);

        assertThat(needOcr()).isEmpty();
    }

    @Test
    void aScanThatHasItsWordsNeedsNoOcr() throws Exception {
        text(5).image(595, 842);

        assertThat(needOcr()).isEmpty();
    }

    @Test
    void anEmptyPageNeedsNoOcr() throws Exception {
        pdf.shapes(20);

        assertThat(needOcr()).isEmpty();
    }

    @Test
    void eachScannedPageIsNamedWithOrWithoutItsNumberOrStamp() throws Exception {
        text(5).nextPage()
                .image(595, 842)
                .nextPage()
                .image(595, 842)
                .text(280, 820, "Page 3 of 4")
                .nextPage()
                .image(400, 500)
                .text(50, 20, "RECEIVED 14 March 2026 by the accounts department");

        assertThat(toRead())
                .containsExactly(
                        Map.entry(2, ToRead.page(Reason.PICTURE)),
                        Map.entry(3, ToRead.page(Reason.BENEATH)),
                        Map.entry(4, ToRead.page(Reason.BENEATH)));
    }

    @Test
    void aPictureInManyStripsIsOne() throws Exception {
        for (int i = 0; i < 20; i++) {
            pdf.image(595, 20);
        }
        pdf.text(280, 820, "1");

        assertThat(needOcr()).containsExactly(1);
    }

    @Test
    void lettersThatAreDrawnAsShapesAreRead() throws Exception {
        pdf.shapes(400);

        assertThat(needOcr()).containsExactly(1);
    }

    @Test
    void glyphsWithoutAMeaningAreRead() throws Exception {
        text(2).meaningless(400);

        assertThat(needOcr()).containsExactly(1);
    }

    @Test
    void lettersThatMakeNoWordsAreRead() throws Exception {
        for (int i = 0; i < 5; i++) {
            pdf.text(50, 100 + 20 * i, shifted(SENTENCE));
        }

        assertThat(needOcr()).containsExactly(1);
    }

    @Test
    void namesAndCodesAreWords() throws Exception {
        pdf.text(50, 100, "SKU-XKCD HTTP GmbH BHV Krk strč prst skrz krk Rhythm Ltd".replace("č", "c"));

        assertThat(needOcr()).isEmpty();
    }

    @Test
    void aTextOfPoorOcrUnderItsScanIsDoubted() throws Exception {
        noisy();
        pdf.image(595, 842);

        assertThat(toRead()).containsExactly(Map.entry(1, ToRead.page(Reason.DOUBTED)));
    }

    @Test
    void aTextOfPoorOcrInInvisibleLettersIsDoubted() throws Exception {
        pdf.image(595, 842).invisible();
        noisy();

        assertThat(toRead()).containsExactly(Map.entry(1, ToRead.page(Reason.DOUBTED)));
    }

    @Test
    void aTextThatPeopleSeeIsNotDoubted() throws Exception {
        pdf.image(595, 842);
        noisy();

        assertThat(toRead()).isEmpty();
    }

    @Test
    void aLargePictureBesideTheTextIsRead() throws Exception {
        text(5).image(400, 500);

        ToRead beside = Objects.requireNonNull(toRead().get(1));

        assertThat(beside.reason()).isEqualTo(Reason.BESIDE);
        Box picture = beside.pictures().get(0);
        assertThat(picture.x()).isZero();
        assertThat(picture.width()).isEqualTo(400 / 595.28, within(0.001));
        assertThat(picture.y()).isEqualTo(1 - 500 / 841.89, within(0.001));
        assertThat(picture.y() + picture.height()).isEqualTo(1, within(0.001));
    }

    @Test
    void aPictureBehindTheTextIsABackground() throws Exception {
        pdf.image(595, 600);
        for (int i = 0; i < 5; i++) {
            pdf.text(50, 700 + 20 * i, SENTENCE);
        }

        assertThat(toRead()).isEmpty();
    }

    @Test
    void theBoxOfAPictureLiesOnThePageAsItIsShown() throws Exception {
        text(5).crop(0, 0, 500, 800).rotate(90).image(400, 500);

        Box picture = Objects.requireNonNull(toRead().get(1)).pictures().get(0);

        assertThat(List.of(picture.x(), picture.y())).isEqualTo(List.of(0.0, 0.0));
        assertThat(picture.width()).isEqualTo(500 / 800.0, within(0.001));
        assertThat(picture.height()).isEqualTo(400 / 500.0, within(0.001));
    }

    private void noisy() {
        for (int i = 0; i < 5; i++) {
            pdf.text(50, 100 + 20 * i, "P1ease pay t he tota| arnount wi~hin thi rty days of the lnvo1ce d ate");
        }
    }

    private TestPdf text(int lines) {
        for (int i = 0; i < lines; i++) {
            pdf.text(50, 100 + 20 * i, SENTENCE);
        }
        return pdf;
    }

    /** As a font shows whose table of letters is off by some places. */
    private static String shifted(String text) {
        StringBuilder shifted = new StringBuilder();
        text.chars().forEach(c -> shifted.append(c == ' ' ? ' ' : (char) (c - 29)));
        return shifted.toString();
    }

    private List<Integer> needOcr() throws Exception {
        return List.copyOf(toRead().keySet());
    }

    private Map<Integer, ToRead> toRead() throws Exception {
        Map<Integer, ToRead> all = new TreeMap<>();
        new PdfText(10, 100_000).read(pdf.save(folder), (page, total, toRead) -> {
            if (toRead != null) {
                all.put(page.number(), toRead);
            }
        });
        return all;
    }
}
