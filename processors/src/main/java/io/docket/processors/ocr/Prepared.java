package io.docket.processors.ocr;

import io.docket.processors.document.Box;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is shown of an upright page, and the way back from there.
 *
 * @param image level, cut and scaled
 * @param page the upright page
 * @param left of the part that was cut out, in pixels of the page
 * @param top of that part
 * @param skew degrees by which that part was turned counter-clockwise
 * @param scale pixels of the image for a pixel of the page
 * @param how the engine finds its lines best
 * @param sheet how that part lies on the page; null when it is cut out straight
 */
record Prepared(
        GrayImage image,
        GrayImage page,
        int left,
        int top,
        double skew,
        double scale,
        Segmentation how,
        @Nullable Perspective sheet) {
    /** Below it, level lines are no better read, and turning the picture blurs it. */
    private static final double LEAST_SKEW = 0.3;

    private static final int SHORT_SIDE = 1600;
    private static final int MOST_PIXELS = 12_000_000;
    private static final double MOST_GROWTH = 3;

    /** Shows all of a page, level; when it is a photo of a sheet that lies on a table at an angle, that sheet. */
    static Prepared whole(GrayImage page) {
        return tilted(page)
                .orElseGet(() ->
                        new Prepared(page.onLight(), page, 0, 0, 0, 1, Segmentation.BLOCKS, /* sheet= */ null).level());
    }

    /**
     * Shows a picture of unknown origin at a size that the engine reads best; of a photo the sheet on it, evenly lit. In
     * photos of receipts the engine loses lines when it looks for blocks, in others it needs to.
     */
    static Prepared picture(GrayImage page) {
        return tilted(page).orElseGet(() -> {
            Paper paper = Paper.in(page);
            GrayImage part = page.cropped(paper.left(), paper.top(), paper.width(), paper.height());
            return lit(part, page, paper.left(), paper.top(), null);
        });
    }

    private static Optional<Prepared> tilted(GrayImage page) {
        return SheetCorners.in(page).map(corners -> lit(corners.levelled(page), page, 0, 0, Perspective.to(corners)));
    }

    private static Prepared lit(GrayImage part, GrayImage page, int left, int top, @Nullable Perspective sheet) {
        Background background = new Background(part);
        boolean photo = !background.isEven();
        GrayImage lit = photo ? background.levelled() : part;
        double factor = factor(part);
        Segmentation how = photo ? Segmentation.LINES : Segmentation.BLOCKS;
        return new Prepared(lit.onLight().scaled(factor), page, left, top, 0, factor, how, sheet).level();
    }

    /** Brings the shorter side to the wanted size, unless the picture is very long. */
    private static double factor(GrayImage part) {
        double wanted = (double) SHORT_SIDE / Math.min(part.width(), part.height());
        double most = Math.sqrt((double) MOST_PIXELS / part.width() / part.height());
        return Math.min(MOST_GROWTH, Math.min(wanted, most));
    }

    private Prepared level() {
        double found = Skew.of(image);
        return Math.abs(found) < LEAST_SKEW
                ? this
                : new Prepared(image.rotated(found), page, left, top, skew + found, scale, how, sheet);
    }

    /** Returns a stretch over the whole width. */
    Prepared band(int from, int height) {
        // Only for a look at some words, whose places nobody asks for.
        return new Prepared(image.cropped(0, from, image.width(), height), page, left, top, skew, scale, how, sheet);
    }

    /** Returns where a word stands on the page. */
    Box place(int number, ReadWord word) {
        double middleX = image.width() / scale / 2;
        double middleY = image.height() / scale / 2;
        double x = (word.left() + word.right()) / 2 / scale - middleX;
        double y = word.middle() / scale - middleY;
        double cos = Math.cos(Math.toRadians(skew));
        double sin = Math.sin(Math.toRadians(skew));
        double width = (word.right() - word.left()) / scale;
        double height = word.height() / scale;
        double inPartX = x * cos - y * sin + middleX - width / 2;
        double inPartY = x * sin + y * cos + middleY - height / 2;
        return sheet == null
                ? box(number, left + inPartX, top + inPartY, left + inPartX + width, top + inPartY + height)
                : onSheet(sheet, number, inPartX, inPartY, width, height);
    }

    /** Returns the smallest box on the page around one on the sheet. */
    private Box onSheet(Perspective tilt, int number, double x, double y, double width, double height) {
        double[] across = {x * scale / image.width(), (x + width) * scale / image.width()};
        double[] down = {y * scale / image.height(), (y + height) * scale / image.height()};
        double[] xs = {
            tilt.x(across[0], down[0]),
            tilt.x(across[1], down[0]),
            tilt.x(across[0], down[1]),
            tilt.x(across[1], down[1])
        };
        double[] ys = {
            tilt.y(across[0], down[0]),
            tilt.y(across[1], down[0]),
            tilt.y(across[0], down[1]),
            tilt.y(across[1], down[1])
        };
        Arrays.sort(xs);
        Arrays.sort(ys);
        return box(number, xs[0], ys[0], xs[3], ys[3]);
    }

    private Box box(int number, double fromX, double fromY, double toX, double toY) {
        double boxLeft = share(fromX, page.width());
        double boxTop = share(fromY, page.height());
        return new Box(number, boxLeft, boxTop, share(toX, page.width()) - boxLeft, share(toY, page.height()) - boxTop);
    }

    private static double share(double pixels, double whole) {
        return Math.min(1, Math.max(0, pixels / whole));
    }
}
