package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/** Hands out the pictures on written pages that may be codes. What cannot be decoded is none. */
final class CodePictures {
    private static final int DPI = 220;
    private static final long PIXELS = 1_500_000;
    /** Of a document; terms and conditions have none. */
    private static final int MOST_DRAWN = 5;

    private static final int MOST_DECODED = 50;
    /** Of them every other one is enough for a code. */
    private static final long MANY_PIXELS = 400_000;
    /** Pixels of the shorter side that tell a code from a logo. */
    private static final int COARSE = 60;
    /** Around a code, of its width: four modules at least (ISO/IEC 18004, 5.3.8). */
    private static final double QUIET = 0.15;

    private final PDDocument document;
    /** A logo stands on each page, and is looked at once. */
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private int drawn;

    CodePictures(PDDocument document) {
        this.document = document;
    }

    void take(PDPage page, Page read, CodeLook look, PdfText.Pages taker) throws IOException {
        for (CodeLook.Image image : look.images()) {
            if (seen.size() < MOST_DECODED && seen.add(image.data())) {
                BufferedImage picture = decoded(image, taker);
                if (picture != null) {
                    taker.codePicture(picture, image.place());
                }
            }
        }
        Rectangle2D place = look.drawing().orElse(null);
        if (place != null && drawn < MOST_DRAWN) {
            drawn++;
            draw(page, read.number(), place, taker);
        }
    }

    private static @Nullable BufferedImage decoded(CodeLook.Image image, PdfText.Pages taker) {
        try {
            return decoded(image.decoder().open(), taker);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** Most are logos: a coarse look costs a third of the whole image. */
    private static @Nullable BufferedImage decoded(PDImage image, PdfText.Pages taker) throws IOException {
        if (image.isStencil()) {
            return image.getStencilImage(Color.BLACK);
        }
        int coarse = Math.min(image.getWidth(), image.getHeight()) / COARSE;
        if (coarse > 1 && !taker.mayBeCode(image.getImage(null, coarse))) {
            return null;
        }
        return image.getImage(null, (long) image.getWidth() * image.getHeight() > MANY_PIXELS ? 2 : 1);
    }

    /** Draws only that part of the page, by making the rest of it none for a moment. */
    private void draw(PDPage page, int number, Rectangle2D place, PdfText.Pages taker) throws IOException {
        double quiet = QUIET * Math.max(place.getWidth(), place.getHeight());
        PDRectangle part = new PDRectangle(
                (float) (place.getX() - quiet),
                (float) (place.getY() - quiet),
                (float) (place.getWidth() + 2 * quiet),
                (float) (place.getHeight() + 2 * quiet));
        Box box = new PagePlace(number, page.getCropBox(), page.getRotation()).of(part);
        COSBase own = page.getCOSObject().getItem(COSName.CROP_BOX);
        BufferedImage picture = null;
        try {
            page.setCropBox(part);
            picture = new PageImages(DPI, PIXELS).draw(document, number).image();
        } catch (UnreadableDocumentException | RuntimeException e) {
            // Its text was read, and whether a code is there nobody knows.
        } finally {
            page.getCOSObject().setItem(COSName.CROP_BOX, own);
        }
        if (picture != null) {
            taker.codePicture(picture, box);
        }
    }
}
