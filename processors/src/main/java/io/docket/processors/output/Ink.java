package io.docket.processors.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The content of one sheet at a time (ISO 32000-1, 9.4); by hand, because PDFBox takes four times as long for each line. */
final class Ink {
    private final EmbeddedFonts fonts;
    private final StringBuilder content = new StringBuilder();

    Ink(EmbeddedFonts fonts) {
        this.fonts = fonts;
    }

    void add(String operators) {
        content.append(operators);
    }

    /**
     * Writes a line within a text object.
     *
     * @param text of characters that have a font
     * @param left in points
     * @param height above the lower edge of the sheet, in points
     * @param size of the font, in points
     */
    void write(String text, int left, int height, int size) throws IOException {
        content.append("1 0 0 1 ").append(left).append(' ').append(height).append(" Tm\n");
        int font = FontFiles.NONE;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (fonts.fontOf(character) != font) {
                content.append(font == FontFiles.NONE ? "" : "> Tj\n");
                font = fonts.fontOf(character);
                content.append('/')
                        .append(fonts.name(font))
                        .append(' ')
                        .append(size)
                        .append(" Tf\n<");
            }
            content.append(fonts.code(character));
            at += Character.charCount(character);
        }
        content.append("> Tj\n");
    }

    /** Returns what was written, as the content of a sheet, and begins the next one. */
    PDStream dry(PDDocument document) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        content.setLength(0);
        return stream;
    }
}
