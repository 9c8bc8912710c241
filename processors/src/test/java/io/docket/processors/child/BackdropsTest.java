package io.docket.processors.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.ToRead;
import io.docket.processors.document.ToRead.Reason;
import io.docket.samples.Samples;
import io.docket.samples.Scanner;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text that stands upon a picture of the whole page. */
class BackdropsTest {
    private static final String SENTENCE = "Please pay the total amount within thirty days of the invoice date";
    private static final String FAX = "14 March 2026 10:42 From Hudson Office Supplies To Accounts Page 1 of 3";
    private static final Path PAPER = Samples.file("invoices/invoice-en-01-bakery.pdf");

    @TempDir
    private Path folder;

    private final PDDocument document = new PDDocument();

    @AfterEach
    void closeDocument() throws IOException {
        document.close();
    }

    @Test
    void aScanWithTextOnlyAtItsHeadAndFootIsRead() throws Exception {
        page(picture(Scanner.poor(Scanner.picture(PAPER))), 1, 2);

        assertThat(reasons()).containsExactly(Reason.BENEATH);
    }

    @Test
    void aScanThatLiesOnItsSideIsReadAsWell() throws Exception {
        BufferedImage upright = Scanner.poor(Scanner.picture(PAPER));
        int tall = upright.getHeight();
        int narrow = upright.getWidth();
        BufferedImage side = new BufferedImage(tall, narrow, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < tall; y++) {
            for (int x = 0; x < narrow; x++) {
                side.setRGB(tall - 1 - y, x, upright.getRGB(x, y));
            }
        }
        page(picture(side), 1, 2);

        assertThat(reasons()).containsExactly(Reason.BENEATH);
    }

    @Test
    void letterPaperWithALogoIsNot() throws Exception {
        PDImageXObject paper = picture(letterPaper());
        page(paper, 4, 0);
        page(paper, 4, 0);

        assertThat(reasons()).containsExactly(null, null);
    }

    @Test
    void aPaleBackgroundPhotoIsNot() throws Exception {
        page(picture(photo(200, 250)), 30, 0);

        assertThat(reasons()).containsOnlyNulls();
    }

    @Test
    void aPhotoInFullColoursIsNot() throws Exception {
        page(picture(photo(0, 255)), 30, 0);

        assertThat(reasons()).containsOnlyNulls();
    }

    @Test
    void anEmptyScanWithALongStampIsNot() throws Exception {
        page(picture(Scanner.poor(white())), 2, 1);

        assertThat(reasons()).containsOnlyNulls();
    }

    @Test
    void aScanWhoseWordsAreAllWrittenOverItIsNot() throws Exception {
        try (PDDocument written = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(595, 842));
            written.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(written, page)) {
                write(content, SENTENCE, 742, 20, 30);
            }
            BufferedImage sheet = new PDFRenderer(written).renderImageWithDPI(0, Scanner.DPI, ImageType.GRAY);
            page(picture(Scanner.poor(sheet)), 30, 0);
        }

        assertThat(reasons()).containsOnlyNulls();
    }

    private static BufferedImage white() {
        BufferedImage white = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, white.getWidth(), white.getHeight());
        graphics.dispose();
        return white;
    }

    private static Graphics2D pen(BufferedImage sheet, int size) {
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        return graphics;
    }

    private static BufferedImage letterPaper() {
        BufferedImage sheet = white();
        Graphics2D graphics = pen(sheet, 90);
        graphics.drawString("Hudson Supplies", 800, 200);
        graphics.setColor(new Color(0x2255aa));
        graphics.fillOval(600, 100, 150, 150);
        graphics.fillRect(0, 2250, 1654, 40);
        graphics.setFont(graphics.getFont().deriveFont(30f));
        graphics.drawString("All for your office since 1953", 820, 260);
        graphics.dispose();
        return sheet;
    }

    /** Soft shapes of any size, with grain. */
    private static BufferedImage photo(int darkest, int lightest) {
        BufferedImage photo = white();
        Graphics2D graphics = photo.createGraphics();
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            int shade = darkest + random.nextInt(lightest - darkest);
            graphics.setColor(new Color(shade, shade, Math.min(255, shade + random.nextInt(40))));
            int size = 5 + random.nextInt(200);
            graphics.fillOval(random.nextInt(1654), random.nextInt(2339), size, size / 2 + random.nextInt(size));
        }
        graphics.dispose();
        return photo;
    }

    private PDImageXObject picture(BufferedImage image) throws IOException {
        return JPEGFactory.createFromImage(document, image, 0.8f);
    }

    private void page(PDImageXObject picture, int head, int foot) throws IOException {
        boolean wide = picture.getWidth() > picture.getHeight();
        PDRectangle size = wide ? new PDRectangle(842, 595) : new PDRectangle(595, 842);
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 0, 0, size.getWidth(), size.getHeight());
            boolean letter = head > 2;
            write(content, letter ? SENTENCE : FAX, size.getHeight() - (letter ? 100 : 17), letter ? 20 : 12, head);
            write(content, FAX, 24, 12, foot);
        }
    }

    private static void write(PDPageContentStream content, String line, float from, float leading, int lines)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.setLeading(leading);
        content.newLineAtOffset(50, from);
        for (int i = 0; i < lines; i++) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    private List<@Nullable Reason> reasons() throws IOException {
        Path file = folder.resolve("pages.pdf");
        document.save(file.toFile());
        ByteArrayOutputStream tasks = new ByteArrayOutputStream();
        ParserTask.write(new ParserTask.ReadPdf(file, folder.resolve("xml")), new DataOutputStream(tasks));
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        ParserMain.serve(
                new ParserLimits(10, 100_000, 72, 1_000_000), new ByteArrayInputStream(tasks.toByteArray()), replies);
        ReplyReader reader =
                new ReplyReader(new DataInputStream(new ByteArrayInputStream(replies.toByteArray())), 100_000);
        List<@Nullable Reason> reasons = new ArrayList<>();
        for (ParserReply reply = reader.read(); !(reply instanceof ParserReply.Done); reply = reader.read()) {
            if (reply instanceof ParserReply.PageRead read) {
                ToRead toRead = read.toRead();
                reasons.add(toRead == null ? null : toRead.reason());
            }
        }
        return reasons;
    }
}
