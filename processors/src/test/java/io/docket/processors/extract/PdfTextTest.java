package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTextTest {
    @TempDir
    Path folder;

    private final TestPdf pdf = new TestPdf();

    @AfterEach
    void closePdf() {
        pdf.close();
    }

    @Test
    void putsColumnsOnOneBaselineIntoOneLine() throws Exception {
        pdf.text(300, 100, "right column").text(50, 101, "left").text(50, 120, "below");

        assertThat(onlyPage().text()).isEqualTo("left right column\nbelow");
    }

    @Test
    void separatesWordsByAGapWithoutASpace() throws Exception {
        pdf.text(50, 100, "Total").text(80, 100, "12.00").text(150, 100, "EUR");

        assertThat(onlyPage().lines().get(0)).extracting("text").containsExactly("Total", "12.00", "EUR");
    }

    @Test
    void doesNotReadLayersThatAreSwitchedOffAndTells() throws Exception {
        pdf.text(50, 100, "Total 12.00")
                .layer("Price list", false, 50, 120, "Total 99.00")
                .layer("Stamp", true, 50, 140, "received");
        List<Finding> findings = new ArrayList<>();

        new PdfText(2, 100).read(pdf.save(folder), new PdfText.Pages() {
            @Override
            public void take(Page page, int total, @Nullable ToRead toRead) {
                assertThat(page.text()).isEqualTo("Total 12.00\nreceived");
                assertThat(toRead).isNull();
            }

            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        });

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("HIDDEN_LAYERS");
            assertThat(finding.message())
                    .isEqualTo(
                            "There is text on layers (Price list) of page 1 that are switched off, which is not read");
        });
    }

    @Test
    void aWatermarkAcrossThePageTearsNoWord() throws Exception {
        for (int line = 0; line < 20; line++) {
            pdf.text(50, 100 + line * 12, "The quick brown fox jumps over it, line " + line);
        }
        pdf.matrix(turned(45, 100, 330, 4), "DRAFT ONLY").matrix(turned(30, 60, 300, 3), "Copy");

        List<String> lines = onlyPage().text().lines().toList();

        assertThat(lines).hasSize(22);
        assertThat(lines.get(7)).isEqualTo("The quick brown fox jumps over it, line 7");
        assertThat(lines.subList(20, 22)).containsExactly("DRAFT ONLY", "Copy");
    }

    @Test
    void theBoxOfAWatermarkLiesAroundIt() throws Exception {
        pdf.matrix(turned(45, 100, 330, 4), "DRAFT");

        Box box = onlyPage().lines().get(0).get(0).box();

        assertThat(box.x()).isCloseTo(100 / TestPdf.WIDTH, within(0.01));
        assertThat(box.y() + box.height()).isCloseTo(330 / TestPdf.HEIGHT, within(0.01));
        assertThat(box.width() * TestPdf.WIDTH).isBetween(70.0, 120.0);
    }

    /** Turned counter-clockwise around its beginning. */
    private static Matrix turned(double degrees, double x, double baseline, double size) {
        Matrix matrix =
                Matrix.getRotateInstance(Math.toRadians(degrees), (float) x, (float) (TestPdf.HEIGHT - baseline));
        matrix.scale((float) size, (float) size);
        return matrix;
    }

    @Test
    void doesNotBlameTheFileForWhatTheTakerOfPagesThrows() throws Exception {
        Path file = pdf.text(50, 100, "whole").save(folder);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new PdfText(2, 100).read(file, (page, total, needsOcr) -> {
                    throw new IllegalStateException("The database is full");
                }))
                .withMessage("The database is full");
    }

    @Test
    void joinsPiecesOfOneWord() throws Exception {
        pdf.text(50, 100, "In").text(50 + 8.34, 100, "voice");

        assertThat(onlyPage().text()).isEqualTo("Invoice");
    }

    @Test
    void readsTextDrawnTwiceForBoldnessOnce() throws Exception {
        pdf.text(50, 100, "Total due").text(50.3, 100, "Total due");

        assertThat(onlyPage().text()).isEqualTo("Total due");
    }

    @Test
    void givesBoxesAsFractionsFromTheTopLeft() throws Exception {
        pdf.text(TestPdf.WIDTH / 2, TestPdf.HEIGHT / 4, "H");

        Box box = onlyPage().lines().get(0).get(0).box();
        assertThat(box.x()).isCloseTo(0.5, within(0.001));
        assertThat(box.y() + box.height()).isCloseTo(0.25, within(0.01));
        assertThat(box.width()).isCloseTo(7.22 / TestPdf.WIDTH, within(0.001));
        assertThat(box.height() * TestPdf.HEIGHT).isBetween(5.0, 12.0);
    }

    @Test
    void turnsRotatedPagesUpright() throws Exception {
        // Runs upwards on the paper; /Rotate 90 turns it to run from left to right.
        pdf.rotate(90).matrix(new Matrix(0, 1, -1, 0, 100, 50), "Turned text");

        Page page = onlyPage();
        assertThat(page.width()).isCloseTo(TestPdf.HEIGHT, within(0.01));
        assertThat(page.text()).isEqualTo("Turned text");
        assertThat(page.lines().get(0).get(0).box().x() * page.width()).isCloseTo(50, within(0.1));
    }

    @Test
    void measuresFromTheCropBoxAndDropsWhatLiesOutside() throws Exception {
        pdf.crop(40, TestPdf.HEIGHT - 300, 200, 200).text(60, 150, "seen").text(400, 150, "hidden");

        Page page = onlyPage();
        assertThat(page.text()).isEqualTo("seen");
        assertThat(page.width()).isEqualTo(200);
        assertThat(page.lines().get(0).get(0).box().x()).isCloseTo(0.1, within(0.001));
    }

    @Test
    void keepsTextThatRunsSidewaysOutOfTheLines() throws Exception {
        pdf.matrix(new Matrix(0, 1, -1, 0, 30, TestPdf.HEIGHT - 150), "margin").text(50, 120, "body text");

        assertThat(onlyPage().text()).contains("body text").contains("margin").doesNotContain("margin body");
    }

    @Test
    void readsAPageWhoseTextRunsUpwards() throws Exception {
        pdf.matrix(new Matrix(0, 1, -1, 0, 60, 60), "First line")
                .matrix(new Matrix(0, 1, -1, 0, 74, 60), "Second line");

        Page page = onlyPage();

        assertThat(page.text()).isEqualTo("First line\nSecond line");
        Box first = page.lines().get(0).get(0).box();
        assertThat(first.height()).isGreaterThan(first.width());
        assertThat((first.y() + first.height()) * page.height()).isCloseTo(TestPdf.HEIGHT - 60, within(0.1));
        assertThat((first.x() + first.width()) * page.width()).isBetween(60.0, 64.0);
    }

    @Test
    void readsAPageUpsideDown() throws Exception {
        pdf.matrix(new Matrix(-1, 0, 0, -1, 300, 100), "First line")
                .matrix(new Matrix(-1, 0, 0, -1, 300, 114), "Second line");

        assertThat(onlyPage().text()).isEqualTo("First line\nSecond line");
    }

    @Test
    void followsTheLinesOfAPageThatLayAskew() throws Exception {
        float sine = 0.1f;
        for (int line = 0; line < 3; line++) {
            Matrix askew = new Matrix(1, sine, -sine, 1, 60, 700 - 12 * line);
            pdf.matrix(askew, "Line " + line + " reaches the next by its end");
        }

        assertThat(onlyPage().text().lines())
                .hasSize(3)
                .allMatch(line -> line.matches("Line \\d reaches the next by its end"));
    }

    @Test
    void givesAPageWithoutTextNoLines() throws Exception {
        assertThat(onlyPage().lines()).isEmpty();
    }

    @Test
    void handsOverEachPageWithTheNumberOfAll() throws Exception {
        List<String> taken = new ArrayList<>();
        Path file = pdf.nextPage().save(folder);

        new PdfText(2, 100).read(file, (page, total, needsOcr) -> taken.add(page.number() + "/" + total));

        assertThat(taken).containsExactly("1/2", "2/2");
    }

    @Test
    void refusesAPdfWithoutPages() throws IOException {
        Path file = folder.resolve("none.pdf");
        try (PDDocument empty = new PDDocument()) {
            empty.save(file.toFile());
        }

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> new PdfText(2, 100).read(file))
                .withMessage("The PDF has no pages");
    }

    @Test
    void refusesMorePagesThanItsLimit() {
        pdf.nextPage().nextPage();

        assertRefused(Reason.TOO_LARGE, "The PDF has 3 pages, more than the limit of 2");
    }

    @Test
    void refusesMoreCharactersThanItsLimit() {
        pdf.text(50, 100, "x".repeat(101));

        assertRefused(Reason.TOO_LARGE, "The PDF has more characters than the limit of 100");
    }

    @Test
    void refusesAUserPassword() throws IOException {
        pdf.text(50, 100, "secret").protect("owner", "user");

        assertRefused(Reason.ENCRYPTED, "The PDF is protected by a password");
    }

    @Test
    void readsUnderAnOwnerPassword() throws Exception {
        pdf.text(50, 100, "readable").protect("owner", "");

        assertThat(onlyPage().text()).isEqualTo("readable");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        byte[] whole = Files.readAllBytes(pdf.text(50, 100, "whole").save(folder));
        Path half = Files.write(folder.resolve("half.pdf"), Arrays.copyOf(whole, whole.length / 4));

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> new PdfText(2, 100).read(half))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT));
    }

    @Test
    void readsWhatPdfBoxRepairs() throws Exception {
        byte[] whole = Files.readAllBytes(pdf.text(50, 100, "whole").save(folder));
        Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length - 30));

        assertThat(new PdfText(2, 100).read(cut).get(0).text()).isEqualTo("whole");
    }

    @Test
    void leavesAMissingFileToTheDisk() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> new PdfText(2, 100).read(folder.resolve("none.pdf")));
    }

    private Page onlyPage() throws IOException, UnreadableDocumentException {
        List<Page> pages = new PdfText(2, 1000).read(pdf.save(folder));
        assertThat(pages).hasSize(1);
        return pages.get(0);
    }

    private void assertRefused(Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> new PdfText(2, 100).read(pdf.save(folder)))
                .withMessage(message)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
