package io.docket.processors.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.docket.processors.document.Box;
import io.docket.processors.document.PageCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QR codes on pages that have text. */
class PdfCodesTest {
    private static final String PAYMENT = "BCD\n002\n1\nSCT\n\nBäckerei Grünwald\nDE02120300000000202051\nEUR85.60";
    private static final float LEFT = 380;
    private static final float BOTTOM = 60;
    private static final float SIDE = 110;

    @TempDir
    private Path folder;

    private final PDDocument document = new PDDocument();

    /** Draws a code into the square of which a test knows the place. */
    private interface Painter {
        void draw(PDPageContentStream content, BitMatrix code) throws IOException;
    }

    @Test
    void readsOneThatIsAnImageOfOnePixelAModule() throws Exception {
        assertRead(codes(
                0,
                (content, code) -> content.drawImage(
                        LosslessFactory.createFromImage(document, image(code, 1)), LEFT, BOTTOM, SIDE, SIDE)));
    }

    @Test
    void readsOneThatIsAPhotoLikeJpeg() throws Exception {
        assertRead(codes(
                0,
                (content, code) -> content.drawImage(
                        JPEGFactory.createFromImage(document, image(code, 8), 0.6f), LEFT, BOTTOM, SIDE, SIDE)));
    }

    @Test
    void readsOneThatIsDrawnAsSquares() throws Exception {
        assertRead(codes(0, (content, code) -> modules(content, code, false)));
    }

    @Test
    void readsOneThatIsDrawnAsLinesAroundItsSquares() throws Exception {
        assertRead(codes(0, (content, code) -> modules(content, code, true)));
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void knowsItsPlaceOnAPageThatIsTurned(int rotation) throws Exception {
        PageCode code = codes(rotation, (content, matrix) -> modules(content, matrix, false))
                .get(0);

        double left =
                rotation == 90 ? BOTTOM / 842 : rotation == 180 ? 1 - (LEFT + SIDE) / 595 : 1 - (BOTTOM + SIDE) / 842;
        assertThat(code.text()).isEqualTo(PAYMENT);
        assertThat(code.box().x()).isEqualTo(left, within(0.03));
    }

    @Test
    void findsNoneInALogoAndALadderOfLines() throws Exception {
        assertThat(codes(0, (content, code) -> {
                    BufferedImage logo = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
                    logo.createGraphics().fillOval(20, 20, 160, 160);
                    content.drawImage(LosslessFactory.createFromImage(document, logo), LEFT, BOTTOM, SIDE, SIDE);
                    for (int i = 0; i < 200; i++) {
                        content.addRect(50, 100 + 3 * i, 4, 1);
                        content.fill();
                    }
                }))
                .isEmpty();
    }

    private static void assertRead(List<PageCode> codes) {
        assertThat(codes).extracting(PageCode::text).containsExactly(PAYMENT);
        Box box = codes.get(0).box();
        assertThat(box.page()).isEqualTo(1);
        assertThat(box.x()).isEqualTo(LEFT / 595, within(0.03));
        assertThat(box.y()).isEqualTo(1 - (BOTTOM + SIDE) / 842, within(0.03));
        assertThat(box.width()).isEqualTo(SIDE / 595, within(0.05));
    }

    private List<PageCode> codes(int rotation, Painter painter) throws Exception {
        BitMatrix code = new QRCodeWriter()
                .encode(
                        PAYMENT,
                        BarcodeFormat.QR_CODE,
                        1,
                        1,
                        Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 0));
        PDPage page = new PDPage(new PDRectangle(595, 842));
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.newLineAtOffset(50, 780);
            content.showText("Invoice 2026-0815, please pay 85.60 within thirty days");
            content.endText();
            painter.draw(content, code);
        }
        Path file = folder.resolve("invoice.pdf");
        document.save(file.toFile());
        document.close();
        return read(file);
    }

    private static BufferedImage image(BitMatrix code, int pixels) {
        BufferedImage image =
                new BufferedImage(code.getWidth() * pixels, code.getHeight() * pixels, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, code.get(x / pixels, y / pixels) ? 0 : 0xffffff);
            }
        }
        return image;
    }

    private static void modules(PDPageContentStream content, BitMatrix code, boolean lines) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(SIDE / code.getWidth(), 0, 0, -SIDE / code.getHeight(), LEFT, BOTTOM + SIDE));
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    square(content, x, y, lines);
                }
            }
        }
        content.fill();
        content.restoreGraphicsState();
    }

    private static void square(PDPageContentStream content, int x, int y, boolean lines) throws IOException {
        if (lines) {
            content.moveTo(x, y);
            content.lineTo(x + 1, y);
            content.lineTo(x + 1, y + 1);
            content.lineTo(x, y + 1);
            content.closePath();
        } else {
            content.addRect(x, y, 1, 1);
        }
    }

    private List<PageCode> read(Path file) throws IOException {
        ByteArrayOutputStream tasks = new ByteArrayOutputStream();
        ParserTask.write(new ParserTask.ReadPdf(file, folder.resolve("xml")), new DataOutputStream(tasks));
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        ParserMain.serve(
                new ParserLimits(10, 10_000, 72, 1_000_000), new ByteArrayInputStream(tasks.toByteArray()), replies);
        ReplyReader reader =
                new ReplyReader(new DataInputStream(new ByteArrayInputStream(replies.toByteArray())), 10_000);
        List<PageCode> codes = new ArrayList<>();
        for (ParserReply reply = reader.read(); !(reply instanceof ParserReply.Done); reply = reader.read()) {
            if (reply instanceof ParserReply.CodeRead read) {
                codes.add(read.code());
            }
        }
        return codes;
    }
}
