package io.docket.processors.ocr;

import io.docket.processors.document.TextLanguage;
import io.docket.processors.document.UnreadableDocumentException;
import java.util.List;

/** Finds out how a page is turned, by a look at the stretch that has most ink. */
final class Upright {
    /** Of Tesseract; below it, all directions are tried. */
    private static final double SURE = 2;

    private static final double BAND_SHARE = 0.35;
    private static final int LEAST_BAND = 300;

    private final Tesseract engine;
    private final int dpi;

    /**
     * Makes one for pictures of a kind.
     *
     * @param dpi that the engine is told; 0 when nobody knows, as of photos
     */
    Upright(Tesseract engine, int dpi) {
        this.engine = engine;
        this.dpi = dpi;
    }

    /**
     * The direction in which a page reads best.
     *
     * @param turn degrees clockwise that make it upright
     * @param seen the page, upright
     * @param sample some of its words, read as English
     */
    record Look(int turn, Prepared seen, Reading sample) {}

    /** Most pages stand upright already, so that is tried first. */
    Look find(GrayImage page) throws UnreadableDocumentException, OcrUnavailableException {
        Look first = look(page, 0);
        if (first.sample().isGood()) {
            return first;
        }
        Orientation told = engine.orientation(page, dpi);
        List<Integer> turns = told.confidence() >= SURE ? List.of(told.turn()) : List.of(90, 180, 270);
        Look best = first;
        for (int turn : turns) {
            if (turn == 0) {
                continue;
            }
            Look look = look(page, turn);
            if (look.sample().worth() > best.sample().worth()) {
                best = look;
            }
        }
        return best;
    }

    private Look look(GrayImage page, int turn) throws UnreadableDocumentException, OcrUnavailableException {
        GrayImage turned = page.turned(turn);
        Prepared seen = dpi == 0 ? Prepared.picture(turned) : Prepared.whole(turned);
        Reading sample = new Reading(engine.words(band(seen).image(), dpi, seen.how(), TextLanguage.FALLBACK));
        return new Look(turn, seen, sample);
    }

    private static Prepared band(Prepared page) {
        GrayImage image = page.image();
        int height = Math.max(LEAST_BAND, (int) (image.height() * BAND_SHARE));
        return height >= image.height() ? page : page.band(InkRows.fullest(image, height), height);
    }
}
