package io.docket.processors.ocr;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes a PDF of pictures with their words in invisible letters over them, so that they can be searched and copied.
 *
 * <p>Pages wait in a temporary file, so memory does not grow with their number.
 */
public final class SearchablePdf implements Closeable {
    /** PDFBox brings this font, which has the letters of all European languages. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float QUALITY = 0.75f;
    private static final int UNITS = 1000;

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDFont font;

    /** Starts a document without pages. */
    public SearchablePdf() throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in, true);
        }
    }

    /**
     * Adds a page.
     *
     * @param picture upright, as its words were read
     * @param page of whatever number; its width and height are the size of the PDF's page
     */
    public void add(BufferedImage picture, Page page) throws IOException {
        PDPage added = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
        document.addPage(added);
        PDImageXObject image = picture.getType() == BufferedImage.TYPE_BYTE_BINARY
                ? LosslessFactory.createFromImage(document, picture)
                : JPEGFactory.createFromImage(document, picture, QUALITY);
        try (PDPageContentStream content = new PDPageContentStream(document, added)) {
            content.drawImage(image, 0, 0, (float) page.width(), (float) page.height());
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            for (List<Word> line : page.lines()) {
                for (Word word : line) {
                    write(content, word, page);
                }
            }
            content.endText();
        }
    }

    private void write(PDPageContentStream content, Word word, Page page) throws IOException {
        String text = known(word.text());
        Box box = word.box();
        double height = box.height() * page.height();
        double natural = font.getStringWidth(text) / UNITS * height;
        if (text.isEmpty() || natural <= 0) {
            return;
        }
        content.setFont(font, (float) height);
        content.setHorizontalScaling((float) (100 * box.width() * page.width() / natural));
        content.setTextMatrix(Matrix.getTranslateInstance(
                (float) (box.x() * page.width()), (float) ((1 - box.y() - box.height()) * page.height())));
        content.showText(text);
    }

    /** Returns the text without the characters that the font has not. */
    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().filter(this::isKnown).forEach(known::appendCodePoint);
        return known.toString();
    }

    private boolean isKnown(int character) {
        try {
            return font.encode(Character.toString(character)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes the document; the stream stays open, and no page can be added afterwards. */
    public void write(OutputStream out) throws IOException {
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
