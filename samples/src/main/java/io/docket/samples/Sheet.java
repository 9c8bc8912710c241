package io.docket.samples;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF to draw on, in points from the top left corner; the same drawing gives the same bytes. */
final class Sheet implements Closeable {
    /** What text is set in. */
    enum Face {
        SANS(FontName.HELVETICA, FontName.HELVETICA_BOLD),
        SERIF(FontName.TIMES_ROMAN, FontName.TIMES_BOLD),
        TYPEWRITER(FontName.COURIER, FontName.COURIER_BOLD),
        EMBEDDED(FontName.HELVETICA, FontName.HELVETICA);

        private final FontName regular;
        private final FontName bold;

        Face(FontName regular, FontName bold) {
            this.regular = regular;
            this.bold = bold;
        }
    }

    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDRectangle size;
    private final PDFont regular;
    private final PDFont bold;
    private PDPageContentStream content;
    private PDFont font;
    private float fontSize = 10;
    private int page;

    Sheet(PDRectangle size, Face face) {
        this.size = size;
        regular = face == Face.EMBEDDED ? embedded(document) : new PDType1Font(face.regular);
        bold = face == Face.EMBEDDED ? regular : new PDType1Font(face.bold);
        font = regular;
        content = open();
    }

    float width() {
        return size.getWidth();
    }

    float height() {
        return size.getHeight();
    }

    int page() {
        return page;
    }

    Sheet regular(float points) {
        font = regular;
        fontSize = points;
        return this;
    }

    Sheet bold(float points) {
        font = bold;
        fontSize = points;
        return this;
    }

    Sheet colour(int rgb) {
        return run(() -> {
            content.setNonStrokingColor(new Color(rgb));
            content.setStrokingColor(new Color(rgb));
        });
    }

    Sheet text(float x, float y, String text) {
        return run(() -> {
            content.beginText();
            content.setFont(font, fontSize);
            content.newLineAtOffset(x, size.getHeight() - y);
            content.showText(text);
            content.endText();
        });
    }

    Sheet right(float x, float y, String text) {
        return text(x - width(text), y, text);
    }

    Sheet centre(float x, float y, String text) {
        return text(x - width(text) / 2, y, text);
    }

    Sheet line(float x1, float y1, float x2, float y2) {
        return run(() -> {
            content.setLineWidth(0.6f);
            content.moveTo(x1, size.getHeight() - y1);
            content.lineTo(x2, size.getHeight() - y2);
            content.stroke();
        });
    }

    Sheet fill(float x, float y, float width, float height) {
        return run(() -> {
            content.addRect(x, size.getHeight() - y - height, width, height);
            content.fill();
        });
    }

    float width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * fontSize;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void newPage() {
        run(content::close);
        content = open();
    }

    void save(Path file, String title) throws IOException {
        content.close();
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(1_767_225_600_000L);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(date);
        document.setDocumentId((long) title.hashCode());
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDPageContentStream open() {
        PDPage next = new PDPage(size);
        document.addPage(next);
        page++;
        try {
            return new PDPageContentStream(document, next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont embedded(PDDocument document) {
        try (InputStream in = PDDocument.class.getResourceAsStream(LIBERATION)) {
            return PDType0Font.load(document, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sheet run(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private interface Drawing {
        void draw() throws IOException;
    }
}
