package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

        assertThat(needOcr()).containsExactly(2, 3, 4);
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
        List<Integer> numbers = new ArrayList<>();
        new PdfText(10, 100_000).read(pdf.save(folder), (page, total, needsOcr) -> {
            if (needsOcr) {
                numbers.add(page.number());
            }
        });
        return numbers;
    }
}
