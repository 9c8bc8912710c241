package io.docket.processors.ocr;

import java.util.Arrays;

/** Measures by how much the lines of a page are off the horizontal. */
final class Skew {
    private static final int MOST_WIDTH = 500;
    private static final double MOST_DEGREES = 8;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.1;
    /** Without lines, every angle is as good as another; the best must be better than none by this much. */
    private static final double GAIN = 1.05;

    private final int[] xs;
    private final int[] ys;
    private final int height;
    private final int width;

    private Skew(GrayImage small) {
        int threshold = small.threshold();
        int[] atX = new int[small.pixels().length];
        int[] atY = new int[small.pixels().length];
        int count = 0;
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                if (small.at(x, y) <= threshold) {
                    atX[count] = x;
                    atY[count++] = y;
                }
            }
        }
        xs = Arrays.copyOf(atX, count);
        ys = Arrays.copyOf(atY, count);
        height = small.height();
        width = small.width();
    }

    /** Returns degrees clockwise by which the lines fall, at most 8 in either direction; 0 when there are no lines. */
    static double of(GrayImage image) {
        GrayImage small = image.scaled(Math.min(1, (double) MOST_WIDTH / Math.min(image.width(), image.height())));
        Skew skew = new Skew(small);
        double coarse = skew.best(0, MOST_DEGREES, COARSE);
        double fine = skew.best(coarse, COARSE, FINE);
        return skew.sharpness(fine) > GAIN * skew.sharpness(0) ? fine : 0;
    }

    private double best(double middle, double range, double step) {
        double best = middle;
        double sharpest = sharpness(middle);
        int steps = (int) Math.round(range / step);
        for (int i = -steps; i <= steps; i++) {
            double sharpness = sharpness(middle + i * step);
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = middle + i * step;
            }
        }
        return best;
    }

    /** Where lines are level, rows are full or empty, and the sum of the squares of their ink is largest. */
    private double sharpness(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int shift = (int) Math.ceil(Math.abs(slope) * width) + 1;
        int[] rows = new int[height + 2 * shift];
        for (int i = 0; i < xs.length; i++) {
            rows[shift + (int) Math.round(ys[i] - xs[i] * slope)]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
