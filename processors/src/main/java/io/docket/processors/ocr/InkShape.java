package io.docket.processors.ocr;

import io.docket.processors.document.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Pixels of ink that touch each other.
 *
 * @param left in pixels, as the others
 * @param right behind the last pixel
 * @param bottom below the last pixel
 * @param pixels that are ink
 */
record InkShape(int left, int top, int right, int bottom, int pixels) {
    /** At 150 pixels for an inch a letter of 24 points. */
    static final int TALLEST = 50;

    private static final int SMALLEST = 5;
    private static final int LONGEST_WORD = 40;
    private static final int INK = 150;
    /** Bars and filled areas are no words. */
    private static final double FULL = 0.8;

    private static final double EMPTY = 0.08;

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    double middle() {
        return (top + bottom) / 2.0;
    }

    InkShape transposed() {
        return new InkShape(top, left, bottom, right, pixels);
    }

    /** Returns whether it has the size of a letter or of some that touch. */
    boolean mayBeLetters() {
        double filled = (double) pixels / width() / height();
        boolean bar = filled > FULL && width() > 2 * height();
        return height() >= SMALLEST
                && height() <= TALLEST
                && width() <= LONGEST_WORD * height()
                && filled >= EMPTY
                && !bar;
    }

    /** Returns pieces as wide as letters. */
    List<InkShape> cut(double letterWidth) {
        int pieces = Math.max(1, (int) Math.round(width() / (letterWidth * height())));
        List<InkShape> cut = new ArrayList<>(pieces);
        for (int i = 0; i < pieces; i++) {
            cut.add(new InkShape(
                    left + width() * i / pieces, top, left + width() * (i + 1) / pieces, bottom, pixels / pieces));
        }
        return cut;
    }

    Box box(int page, int width, int height) {
        return new Box(
                page,
                (double) left / width,
                (double) top / height,
                (double) width() / width,
                (double) height() / height);
    }

    /**
     * Returns those of a picture on even, light paper; none when there are more than some.
     *
     * @param most shapes of any size from a few pixels on
     */
    static List<InkShape> in(GrayImage image, int most) {
        boolean[] seen = new boolean[image.pixels().length];
        int[] open = new int[seen.length];
        List<InkShape> shapes = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && isInk(image, i)) {
                InkShape shape = from(image, i, seen, open);
                if (shape.pixels >= SMALLEST) {
                    shapes.add(shape);
                }
                if (shapes.size() > most) {
                    return List.of();
                }
            }
        }
        return shapes;
    }

    private static boolean isInk(GrayImage image, int at) {
        return (image.pixels()[at] & 0xff) < INK;
    }

    private static InkShape from(GrayImage image, int start, boolean[] seen, int[] open) {
        int width = image.width();
        int count = 1;
        open[0] = start;
        seen[start] = true;
        int left = width;
        int right = 0;
        int top = image.height();
        int bottom = 0;
        for (int next = 0; next < count; next++) {
            int x = open[next] % width;
            int y = open[next] / width;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
            for (int nearY = Math.max(0, y - 1); nearY <= Math.min(image.height() - 1, y + 1); nearY++) {
                for (int nearX = Math.max(0, x - 1); nearX <= Math.min(width - 1, x + 1); nearX++) {
                    int at = nearY * width + nearX;
                    if (!seen[at] && isInk(image, at)) {
                        seen[at] = true;
                        open[count++] = at;
                    }
                }
            }
        }
        return new InkShape(left, top, right, bottom, count);
    }
}
