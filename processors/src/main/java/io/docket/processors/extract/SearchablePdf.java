package io.docket.processors.extract;

import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.Word;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.util.Matrix;

/**
 * Makes a PDF whose pictures have their words in invisible letters over them, so that they can be searched and copied.
 * Characters that Liberation Sans has not (it has those of Latin, Greek and Cyrillic script) are left out.
 *
 * <p>Pages wait in a temporary file, so memory does not grow with their number.
 */
public final class SearchablePdf implements Closeable {
    private static final float QUALITY = 0.75f;
    /** Of the longer side, in points; nobody knows how large a picture was on paper. */
    private static final double A4_LENGTH = 842;

    private static final int DPI = 200;
    private static final long PIXELS = 12_000_000;
    private static final int FULL_TURN = 360;

    /** The first version whose objects may lie compressed; older readers, and archives in PDF/A-1, know nothing of it. */
    private static final float COMPRESSED = 1.5f;

    private final PDDocument document;
    private final InvisibleWords invisible;
    /** Some files show one page at several places. */
    private final Set<COSDictionary> written = Collections.newSetFromMap(new IdentityHashMap<>());

    private SearchablePdf(PDDocument document) throws IOException {
        this.document = document;
        invisible = new InvisibleWords(document);
    }

    /** Starts a document without pages, to be made of pictures. */
    public static SearchablePdf empty() throws IOException {
        return new SearchablePdf(new PDDocument(IOUtils.createTempFileOnlyStreamCache()));
    }

    /**
     * Starts with all pages of a PDF as they are.
     *
     * @throws UnreadableDocumentException when it is encrypted or damaged beyond PDFBox's repair
     */
    public static SearchablePdf of(Path pdf) throws IOException, UnreadableDocumentException {
        PDDocument document = PdfFiles.open(pdf);
        // One that anybody may open, but not change, could not be written otherwise.
        document.setAllSecurityToBeRemoved(true);
        try {
            Signatures.remove(document);
        } catch (RuntimeException | StackOverflowError e) {
            document.close();
            throw ParserFaults.pdf(e);
        }
        return new SearchablePdf(document);
    }

    /**
     * Adds a page, as long as an A4 sheet.
     *
     * @param picture upright, without transparency, as its words were read
     * @param page of whatever number
     */
    public void add(BufferedImage picture, Page page) throws IOException {
        double scale = A4_LENGTH / Math.max(page.width(), page.height());
        PDPage added = new PDPage();
        document.addPage(added);
        picture(added, picture, page.width() * scale, page.height() * scale, words(page, true));
    }

    /**
     * Turns a page of the PDF upright and writes those of its words that were read by OCR over it. Own text that was given
     * up for them is taken away, so that nobody finds the bad one; a page that shows it becomes a picture.
     *
     * @param page read of the page of its number
     * @throws UnreadableDocumentException when the page is damaged
     */
    public void write(Page page) throws UnreadableDocumentException {
        try {
            PDPage own = document.getPage(page.number() - 1);
            if (!written.add(own.getCOSObject())) {
                return;
            }
            own.setRotation(Math.floorMod(own.getRotation() + page.turned(), FULL_TURN));
            boolean isReadAnew = words(page, false).size() == words(page, true).size();
            if (isReadAnew && look(own, page).isAllHidden()) {
                HiddenText.remove(document, own);
            }
            if (isReadAnew && look(own, page).hasGlyphs()) {
                redraw(own, page);
            } else {
                append(own, words(page, false));
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ParserFaults.pdf(e);
        }
    }

    private static List<Word> words(Page page, boolean stated) {
        return page.lines().stream()
                .flatMap(List::stream)
                .filter(word -> stated || word.confidence() != null)
                .toList();
    }

    private PageLook look(PDPage own, Page page) throws IOException {
        PageReader reader = new PageReader(Long.MAX_VALUE, new PageForms(document), new Layers(document));
        reader.read(own, page.number());
        return reader.look();
    }

    private void redraw(PDPage own, Page page) throws IOException, UnreadableDocumentException {
        BufferedImage picture =
                new PageImages(DPI, PIXELS).draw(document, page.number()).image();
        // What else lies upon the page is in the picture now.
        own.setAnnotations(links(own));
        own.setRotation(0);
        own.setResources(new PDResources());
        picture(own, picture, page.width(), page.height(), words(page, true));
    }

    /** Returns the links, at their places on the upright page that begins at 0. */
    private static List<PDAnnotation> links(PDPage own) throws IOException {
        AffineTransform toUpright;
        try {
            toUpright = fromUpright(own.getCropBox(), own.getRotation())
                    .createAffineTransform()
                    .createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
        List<PDAnnotation> links = own.getAnnotations(
                annotation -> annotation instanceof PDAnnotationLink && annotation.getRectangle() != null);
        for (PDAnnotation link : links) {
            Rectangle2D place = toUpright
                    .createTransformedShape(link.getRectangle().toGeneralPath())
                    .getBounds2D();
            link.setRectangle(new PDRectangle(
                    (float) place.getX(), (float) place.getY(), (float) place.getWidth(), (float) place.getHeight()));
            link.getCOSObject().removeItem(COSName.QUADPOINTS);
        }
        return links;
    }

    private void picture(PDPage target, BufferedImage picture, double width, double height, List<Word> words)
            throws IOException {
        PDRectangle size = new PDRectangle((float) width, (float) height);
        target.setMediaBox(size);
        target.setCropBox(size);
        PDImageXObject image = picture.getType() == BufferedImage.TYPE_BYTE_BINARY
                ? LosslessFactory.createFromImage(document, picture)
                : JPEGFactory.createFromImage(document, picture, QUALITY);
        try (PDPageContentStream content = new PDPageContentStream(document, target, AppendMode.OVERWRITE, true)) {
            content.drawImage(image, 0, 0, (float) width, (float) height);
            invisible.write(content, words, width, height);
        }
    }

    private void append(PDPage own, List<Word> words) throws IOException {
        PDRectangle box = own.getCropBox();
        boolean sideways = own.getRotation() % 180 != 0;
        double width = sideways ? box.getHeight() : box.getWidth();
        double height = sideways ? box.getWidth() : box.getHeight();
        try (PDPageContentStream content = new PDPageContentStream(document, own, AppendMode.APPEND, true, true)) {
            content.transform(fromUpright(box, own.getRotation()));
            invisible.write(content, words, width, height);
        }
    }

    /** Returns what brings a place on the page as a viewer shows it to its place in the page's own units. */
    private static Matrix fromUpright(PDRectangle box, int rotation) {
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        return switch (rotation) {
            case 90 -> new Matrix(0, 1, -1, 0, right, bottom);
            case 180 -> new Matrix(-1, 0, 0, -1, right, top);
            case 270 -> new Matrix(0, -1, 1, 0, left, top);
            default -> new Matrix(1, 0, 0, 1, left, bottom);
        };
    }

    /**
     * Writes the document; the stream stays open, and nothing can be added afterwards.
     *
     * @throws UnreadableDocumentException when the PDF that it was made of is damaged
     */
    public void write(OutputStream out) throws IOException, UnreadableDocumentException {
        try {
            boolean compressed = document.getVersion() >= COMPRESSED || written.isEmpty();
            document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
        } catch (RuntimeException | StackOverflowError e) {
            throw ParserFaults.pdf(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
