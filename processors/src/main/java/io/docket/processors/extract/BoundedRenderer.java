package io.docket.processors.extract;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Refuses images of too many pixels: PDFBox 3.0.8 decodes an image whole, whatever its size. */
final class BoundedRenderer extends PDFRenderer {
    private static final long MAX_IMAGE_PIXELS = 100_000_000;

    private final boolean withText;
    private boolean complete = true;

    BoundedRenderer(PDDocument document, boolean withText) {
        super(document);
        this.withText = withText;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new BoundedDrawer(parameters);
    }

    /** Returns whether every image so far could be drawn; PDFBox leaves out those that it cannot read. */
    boolean isComplete() {
        return complete;
    }

    private final class BoundedDrawer extends PageDrawer {
        BoundedDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void showGlyph(Matrix where, PDFont font, int code, Vector displacement) throws IOException {
            if (withText) {
                super.showGlyph(where, font, code, displacement);
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if ((long) image.getWidth() * image.getHeight() > MAX_IMAGE_PIXELS) {
                throw new ImageTooLarge("an image of " + image.getWidth() + " x " + image.getHeight()
                        + " pixels, more than the limit of " + MAX_IMAGE_PIXELS);
            }
            try {
                super.drawImage(image);
            } catch (IOException e) {
                complete = false;
                throw e;
            }
        }
    }

    /** Not an IOException, because PDFBox logs and swallows those of its operators. */
    static final class ImageTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ImageTooLarge(String message) {
            super(message);
        }
    }
}
