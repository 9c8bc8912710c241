package io.docket.processors.extract;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;

/** Draws pages of a PDF as PNG images. */
public final class PageImages {
    private static final float POINTS_PER_INCH = 72;
    /** No browser shows more, and Java's PNG writer takes some 60 bytes of memory for each pixel of a line. */
    private static final long LONGEST_SIDE = 32_767;

    private final int dpi;
    private final long maxPixels;
    private final boolean withText;

    /**
     * Makes a painter.
     *
     * @param dpi pixels per inch at most
     * @param maxPixels of one image; larger pages are drawn at fewer dpi
     */
    public PageImages(int dpi, long maxPixels) {
        this(dpi, maxPixels, true);
    }

    private PageImages(int dpi, long maxPixels, boolean withText) {
        this.dpi = dpi;
        this.maxPixels = maxPixels;
        this.withText = withText;
    }

    /** Returns a painter that leaves out what is written: it shows the pictures and lines of a page alone. */
    public PageImages withoutText() {
        return new PageImages(dpi, maxPixels, false);
    }

    /**
     * Writes the upright page as a PNG; the stream stays open.
     *
     * @param page 1-based
     * @throws IllegalArgumentException when the document has no such page
     * @throws UnreadableDocumentException when the PDF is encrypted or damaged, or holds an image of too many pixels
     * @throws IOException when the file cannot be read or the image cannot be written
     */
    public void png(Path pdf, int page, OutputStream out) throws IOException, UnreadableDocumentException {
        BufferedImage image = draw(pdf, page).image();
        try (MemoryCacheImageOutputStream sink = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", sink);
        }
    }

    /**
     * Returns the upright page, with the errors of {@link #png}.
     *
     * @param page 1-based
     */
    public Drawn draw(Path pdf, int page) throws IOException, UnreadableDocumentException {
        try (PDDocument document = PdfFiles.open(pdf)) {
            return draw(document, page);
        }
    }

    /**
     * A page as it was drawn.
     *
     * @param dpi pixels for each inch of the page
     * @param complete whether every image on the page could be drawn
     */
    public record Drawn(BufferedImage image, double dpi, boolean complete) {}

    Drawn draw(PDDocument document, int page) throws UnreadableDocumentException {
        try {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                // PdfText walks the pages and may find some nevertheless; the renderer relies on the count.
                throw new UnreadableDocumentException(
                        Reason.CORRUPT, "The PDF is damaged: it says that it has no pages");
            }
            if (page < 1 || page > pages) {
                throw new PageOutOfRange("Page " + page + " of a document with " + pages + " pages");
            }
            BoundedRenderer renderer = new BoundedRenderer(document, withText);
            renderer.setSubsamplingAllowed(true);
            float scale = scale(document.getPage(page - 1));
            BufferedImage image = renderer.renderImage(page - 1, scale, ImageType.RGB);
            return new Drawn(image, scale * POINTS_PER_INCH, renderer.isComplete());
        } catch (PageOutOfRange e) {
            throw e;
        } catch (BoundedRenderer.ImageTooLarge e) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "The page holds " + e.getMessage(), e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ParserFaults.pdf(e);
        }
    }

    /** Returns pixels per point, lowered until the page fits into the limit. */
    private float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        double points = Math.max(1.0, (double) box.getWidth() * box.getHeight());
        // However thin a page is, it is drawn at least one pixel wide.
        double longest = Math.max(1.0, Math.max(box.getWidth(), box.getHeight()));
        double fitting = Math.min(Math.sqrt(maxPixels / points), Math.min(maxPixels, LONGEST_SIDE) / longest);
        return (float) Math.min(dpi / POINTS_PER_INCH, fitting);
    }

    /** Tells the caller's mistake from the parser's IllegalArgumentExceptions. */
    private static final class PageOutOfRange extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        PageOutOfRange(String message) {
            super(message);
        }
    }
}
