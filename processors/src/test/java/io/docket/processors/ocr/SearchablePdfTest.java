package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class SearchablePdfTest {
    private static final Page PAGE = new Page(
            1,
            595,
            842,
            List.of(List.of(
                    new Word("Größe", new Box(1, 0.1, 0.2, 0.3, 0.02), 0.9),
                    new Word("Łódź\u6771", new Box(1, 0.5, 0.2, 0.1, 0.02), 0.9))));

    @Test
    void putsEveryWordWhereItStandsOnThePicture() throws Exception {
        List<TextPosition> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf(2))) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    glyphs.add(glyph);
                    super.processTextPosition(glyph);
                }
            };

            assertThat(stripper.getText(document).lines().map(String::strip).filter(line -> !line.isEmpty()))
                    .containsExactly("Größe Łódź", "Größe Łódź");
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(glyphs.get(0).getX()).isCloseTo(59.5f, within(1f));
        assertThat(glyphs.get(0).getY()).isCloseTo(842 * 0.22f, within(1f));
        TextPosition last = glyphs.get(4);
        assertThat(last.getX() + last.getWidth()).isCloseTo(595 * 0.4f, within(2f));
    }

    @Test
    void showsNothingButThePicture() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(1))) {
            BufferedImage shown = new PDFRenderer(document).renderImage(0);

            for (int x = 0; x < shown.getWidth(); x++) {
                assertThat(shown.getRGB(x, (int) (842 * 0.21)) & 0xff).isGreaterThan(240);
            }
        }
    }

    private static byte[] pdf(int pages) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SearchablePdf pdf = new SearchablePdf()) {
            for (int i = 0; i < pages; i++) {
                pdf.add(Scans.page(List.of()), PAGE);
            }
            pdf.write(out);
        }
        return out.toByteArray();
    }
}
