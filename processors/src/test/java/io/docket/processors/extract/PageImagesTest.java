package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageImagesTest {
    @TempDir
    Path folder;

    private final TestPdf pdf = new TestPdf();

    @AfterEach
    void closePdf() {
        pdf.close();
    }

    @Test
    void drawsAtTheGivenResolution() throws Exception {
        BufferedImage image = draw(new PageImages(144, 10_000_000), 1);

        assertThat(image.getWidth()).isEqualTo(1190);
        assertThat(image.getHeight()).isEqualTo(1683);
    }

    @Test
    void saysWhenAnImageCannotBeDrawn() throws Exception {
        pdf.text(50, 100, "words").nextPage().brokenImage();

        assertThat(new PageImages(72, 10_000_000).draw(pdf.save(folder), 1).complete())
                .isTrue();
        assertThat(new PageImages(72, 10_000_000).draw(pdf.save(folder), 2).complete())
                .isFalse();
    }

    @Test
    void drawsRotatedPagesUpright() throws Exception {
        pdf.rotate(90);

        BufferedImage image = draw(new PageImages(72, 10_000_000), 1);
        assertThat(image.getWidth()).isGreaterThan(image.getHeight());
    }

    @Test
    void lowersTheResolutionAtThePixelLimit() throws Exception {
        BufferedImage image = draw(new PageImages(300, 10_000), 1);

        assertThat(image.getWidth() * image.getHeight()).isBetween(9_000, 10_000);
    }

    @Test
    void keepsToThePixelLimitHoweverThinAPageIs() throws Exception {
        pdf.size(50_000_000, 1);

        BufferedImage image = draw(new PageImages(144, 10_000), 1);

        assertThat((long) image.getWidth() * image.getHeight()).isBetween(9_000L, 10_000L);
    }

    @Test
    void refusesAPageWithAnImageOfMorePixelsThanTheLimit() throws Exception {
        pdf.emptyImage(20_000, 5_001);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> draw(new PageImages(72, 10_000), 1))
                .withMessage("The page holds an image of 20000 x 5001 pixels, more than the limit of 100000000")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void refusesAPageThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(new PageImages(72, 10_000), 2))
                .withMessage("Page 2 of a document with 1 pages");
    }

    private BufferedImage draw(PageImages images, int page) throws IOException, UnreadableDocumentException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        images.png(pdf.save(folder), page, out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
