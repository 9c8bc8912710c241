package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Word;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Writes words that a viewer finds and copies, but does not show. */
final class InvisibleWords {
    /** PDFBox brings this font, which has the letters of all European languages. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int UNITS = 1000;

    private final PDFont font;

    InvisibleWords(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in, true);
        }
    }

    /**
     * Writes words at their places.
     *
     * @param width of the upright page, in the units of the content
     * @param height of the upright page
     */
    void write(PDPageContentStream content, List<Word> words, double width, double height) throws IOException {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        for (Word word : words) {
            write(content, word, width, height);
        }
        content.endText();
    }

    private void write(PDPageContentStream content, Word word, double width, double height) throws IOException {
        String text = known(word.text());
        Box box = word.box();
        double size = box.height() * height;
        double natural = font.getStringWidth(text) / UNITS * size;
        if (text.isEmpty() || natural <= 0 || box.width() <= 0) {
            return;
        }
        content.setFont(font, (float) size);
        content.setHorizontalScaling((float) (100 * box.width() * width / natural));
        content.setTextMatrix(Matrix.getTranslateInstance(
                (float) (box.x() * width), (float) ((1 - box.y() - box.height()) * height)));
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
}
