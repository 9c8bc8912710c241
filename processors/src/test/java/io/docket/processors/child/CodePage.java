package io.docket.processors.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.docket.processors.document.Box;
import io.docket.processors.document.PageCode;
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
import org.apache.pdfbox.util.Matrix;

/** A page with text and one QR code, which a test draws, and what the child reads on it. */
final class CodePage {
    static final String PAYMENT = "BCD\n002\n1\nSCT\n\nBäckerei Grünwald\nDE02120300000000202051\nEUR85.60";
    static final float LEFT = 380;
    static final float BOTTOM = 60;
    static final float SIDE = 110;

    private final Path folder;
    private final PDDocument document = new PDDocument();

    /** Draws a code into the square of which a test knows the place. */
    interface Painter {
        void draw(PDPageContentStream content, BitMatrix code) throws IOException;
    }

    CodePage(Path folder) {
        this.folder = folder;
    }

    /** Returns the document that the page becomes one of, for its images and forms. */
    PDDocument document() {
        return document;
    }

    List<PageCode> codes(int rotation, Painter painter) throws Exception {
        return read(page(rotation, painter));
    }

    Path page(int rotation, Painter painter) throws Exception {
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
        return file;
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

    static void assertRead(List<PageCode> codes) {
        assertThat(codes).extracting(PageCode::text).containsExactly(PAYMENT);
        Box box = codes.get(0).box();
        assertThat(box.page()).isEqualTo(1);
        assertThat(box.x()).isEqualTo(LEFT / 595, within(0.03));
        assertThat(box.y()).isEqualTo(1 - (BOTTOM + SIDE) / 842, within(0.03));
        assertThat(box.width()).isEqualTo(SIDE / 595, within(0.05));
    }

    /** Lets a code be drawn in units of its modules, its first row at the top. */
    static void inModules(PDPageContentStream content, BitMatrix code, Painter painter) throws IOException {
        content.saveGraphicsState();
        content.transform(new Matrix(SIDE / code.getWidth(), 0, 0, -SIDE / code.getHeight(), LEFT, BOTTOM + SIDE));
        painter.draw(content, code);
        content.restoreGraphicsState();
    }

    /** Draws the lines around a module. */
    static void outline(PDPageContentStream content, int x, int y) throws IOException {
        content.moveTo(x, y);
        content.lineTo(x + 1, y);
        content.lineTo(x + 1, y + 1);
        content.lineTo(x, y + 1);
        content.closePath();
    }

    /** Takes a dark module. */
    interface Module {
        void take(int x, int y) throws IOException;
    }

    static void each(BitMatrix code, Module module) throws IOException {
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    module.take(x, y);
                }
            }
        }
    }

    /** Takes a stretch of dark modules in a row. */
    interface Run {
        void take(int x, int y, int length) throws IOException;
    }

    static void runs(BitMatrix code, Run run) throws IOException {
        each(code, (x, y) -> {
            if (x == 0 || !code.get(x - 1, y)) {
                int end = x;
                while (end < code.getWidth() && code.get(end, y)) {
                    end++;
                }
                run.take(x, y, end - x);
            }
        });
    }
}
