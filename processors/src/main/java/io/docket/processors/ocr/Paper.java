package io.docket.processors.ocr;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where in a photo the sheet or receipt lies.
 *
 * @param left in pixels of the photo
 */
record Paper(int left, int top, int width, int height) {
    private static final int LOOK = 200;
    private static final double LEAST_SHARE = 0.08;
    private static final double MOST_SHARE = 0.92;
    private static final double FILLED = 0.6;
    private static final double MARGIN = 0.015;

    /** Returns the largest bright area; all of the photo when there is none that is like a sheet. */
    static Paper in(GrayImage photo) {
        Paper all = new Paper(0, 0, photo.width(), photo.height());
        GrayImage small = photo.scaled(Math.min(1, (double) LOOK / Math.max(photo.width(), photo.height())));
        Paper found = largest(small, small.threshold());
        double share = (double) found.width * found.height / small.pixels().length;
        if (share < LEAST_SHARE || share > MOST_SHARE) {
            return all;
        }
        return found.grown((double) photo.width() / small.width(), photo);
    }

    private Paper grown(double scale, GrayImage photo) {
        int margin = (int) (MARGIN * Math.max(photo.width(), photo.height()));
        int fromX = Math.max(0, (int) (left * scale) - margin);
        int fromY = Math.max(0, (int) (top * scale) - margin);
        int toX = Math.min(photo.width(), (int) ((left + width) * scale) + margin);
        int toY = Math.min(photo.height(), (int) ((top + height) * scale) + margin);
        return new Paper(fromX, fromY, toX - fromX, toY - fromY);
    }

    private static Paper largest(GrayImage small, int threshold) {
        boolean[] seen = new boolean[small.pixels().length];
        Area best = new Area();
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && small.at(i % small.width(), i / small.width()) > threshold) {
                Area area = area(small, threshold, i, seen);
                best = area.pixels > best.pixels ? area : best;
            }
        }
        return best.pixels >= FILLED * best.box().width * best.box().height ? best.box() : new Paper(0, 0, 0, 0);
    }

    private static Area area(GrayImage small, int threshold, int start, boolean[] seen) {
        Area area = new Area();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % small.width();
            int y = at / small.width();
            area.add(x, y);
            int[][] next = {{x - 1, y}, {x + 1, y}, {x, y - 1}, {x, y + 1}};
            for (int[] point : next) {
                boolean inside =
                        point[0] >= 0 && point[1] >= 0 && point[0] < small.width() && point[1] < small.height();
                int to = point[1] * small.width() + point[0];
                if (inside && !seen[to] && small.at(point[0], point[1]) > threshold) {
                    seen[to] = true;
                    open.push(to);
                }
            }
        }
        return area;
    }

    private static final class Area {
        private int pixels;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;

        void add(int x, int y) {
            pixels++;
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }

        Paper box() {
            return pixels == 0 ? new Paper(0, 0, 0, 0) : new Paper(left, top, right - left + 1, bottom - top + 1);
        }
    }
}
