package io.docket.processors.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Writes small PDFs: A4, Helvetica 10 points, positions in points from the top left. */
final class TestPdf implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PDType1Font font = new PDType1Font(FontName.HELVETICA);
    private PDPage page = new PDPage(PDRectangle.A4);

    TestPdf() {
        document.addPage(page);
    }

    TestPdf text(double x, double baseline, String text) {
        return matrix(Matrix.getTranslateInstance((float) x, (float) (HEIGHT - baseline)), text);
    }

    TestPdf matrix(Matrix matrix, String text) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.beginText();
            content.setFont(font, 10);
            content.setTextMatrix(matrix);
            content.showText(text);
            content.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes text on a layer. */
    TestPdf layer(String layer, boolean shown, double x, double baseline, String text) {
        PDOptionalContentProperties layers = document.getDocumentCatalog().getOCProperties();
        PDOptionalContentProperties all = layers == null ? new PDOptionalContentProperties() : layers;
        PDOptionalContentGroup group = all.hasGroup(layer) ? all.getGroup(layer) : new PDOptionalContentGroup(layer);
        if (!all.hasGroup(layer)) {
            all.addGroup(group);
        }
        all.setGroupEnabled(group, shown);
        document.getDocumentCatalog().setOCProperties(all);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.beginMarkedContent(COSName.OC, group);
            content.beginText();
            content.setFont(font, 10);
            content.newLineAtOffset((float) x, (float) (HEIGHT - baseline));
            content.showText(text);
            content.endText();
            content.endMarkedContent();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws an image that says to have so many pixels, and has none. */
    TestPdf emptyImage(int width, int height) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
            content.drawImage(
                    new PDImageXObject(
                            document, nothing, COSName.FLATE_DECODE, width, height, 8, PDDeviceGray.INSTANCE),
                    0,
                    0,
                    100,
                    100);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an annotation; its rectangle in points from the top left. */
    TestPdf annotation(COSDictionary annotation, float left, float top, float width, float height) {
        annotation.setItem(COSName.RECT, new PDRectangle(left, HEIGHT - top - height, width, height));
        try {
            List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
            all.add(PDAnnotation.createAnnotation(annotation));
            page.setAnnotations(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Gives an annotation a look: the text at its lower left. */
    COSDictionary looking(COSDictionary annotation, float width, float height, String text) {
        try {
            PDAppearanceStream look = new PDAppearanceStream(document);
            look.setBBox(new PDRectangle(width, height));
            look.setResources(new PDResources());
            look.getResources().put(COSName.getPDFName("F1"), font);
            try (OutputStream out = look.getCOSObject().createOutputStream()) {
                out.write(("BT /F1 10 Tf 2 4 Td (" + text + ") Tj ET").getBytes(StandardCharsets.US_ASCII));
            }
            PDAppearanceDictionary looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            annotation.setItem(COSName.AP, looks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return annotation;
    }

    /** Draws a black image of one pixel, as large as given in points, at the bottom left. */
    TestPdf image(double width, double height) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, dot), 0, 0, (float) width, (float) height);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws an image that says to be a JPEG and is none. */
    TestPdf brokenImage() {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            ByteArrayInputStream rubbish = new ByteArrayInputStream(new byte[100]);
            content.drawImage(
                    new PDImageXObject(document, rubbish, COSName.DCT_DECODE, 10, 10, 8, PDDeviceGray.INSTANCE),
                    0,
                    0,
                    100,
                    100);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws so many small filled shapes. */
    TestPdf shapes(int count) {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            for (int i = 0; i < count; i++) {
                content.addRect(50 + i, 50, 1, 5);
                content.fill();
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes so many glyphs of a font that does not say what they mean. */
    @SuppressWarnings("deprecation") // No other method writes codes that no character stands for.
    TestPdf meaningless(int glyphs) {
        COSDictionary descendant = dictionary("Font", "CIDFontType0");
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, dictionary("FontDescriptor", "Mute"));
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary mute = dictionary("Font", "Type0");
        mute.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        mute.setItem(COSName.DESCENDANT_FONTS, descendants);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.beginText();
            content.setFont(new PDType0Font(mute), 10);
            content.appendRawCommands("<" + "0048".repeat(glyphs) + "> Tj\n");
            content.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary dictionary(String type, String subtype) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        dictionary.setName(COSName.SUBTYPE, subtype);
        dictionary.setName(COSName.BASE_FONT, "Mute");
        return dictionary;
    }

    /** Shows no text of the page from here on (PDF 1.7, table 106). */
    TestPdf invisible() {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
            content.setRenderingMode(RenderingMode.NEITHER);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestPdf nextPage() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    TestPdf size(float width, float height) {
        page.setMediaBox(new PDRectangle(width, height));
        return this;
    }

    TestPdf rotate(int degrees) {
        page.setRotation(degrees);
        return this;
    }

    TestPdf crop(float x, float y, float width, float height) {
        page.setCropBox(new PDRectangle(x, y, width, height));
        return this;
    }

    TestPdf protect(String ownerPassword, String userPassword) throws IOException {
        document.protect(new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission()));
        return this;
    }

    Path save(Path folder) throws IOException {
        Path file = folder.resolve("test.pdf");
        document.save(file.toFile());
        return file;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
