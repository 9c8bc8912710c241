package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bright pixels of a picture that hang together, side by side or one below the other. */
final class BrightArea {
    private final int[] leftOfRow;
    private final int[] rightOfRow;
    private final int pixels;
    private int left = Integer.MAX_VALUE;
    private int right = -1;

    private BrightArea(GrayImage image, int[] places) {
        leftOfRow = new int[image.height()];
        rightOfRow = new int[image.height()];
        pixels = places.length;
        Arrays.fill(leftOfRow, Integer.MAX_VALUE);
        Arrays.fill(rightOfRow, -1);
        for (int place : places) {
            add(place % image.width(), place / image.width());
        }
    }

    private void add(int x, int y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        leftOfRow[y] = Math.min(leftOfRow[y], x);
        rightOfRow[y] = Math.max(rightOfRow[y], x);
    }

    /** Returns the largest whose pixels are brighter than a threshold; one without pixels when none is. */
    static BrightArea largest(GrayImage image, int threshold) {
        boolean[] seen = new boolean[image.pixels().length];
        int[] open = new int[seen.length];
        int[] largest = {};
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && isBright(image, i, threshold)) {
                int count = spread(image, threshold, i, seen, open);
                largest = count > largest.length ? Arrays.copyOf(open, count) : largest;
            }
        }
        return new BrightArea(image, largest);
    }

    private static boolean isBright(GrayImage image, int at, int threshold) {
        return (image.pixels()[at] & 0xff) > threshold;
    }

    /** Returns how many hang together with the first; their places are in {@code open} then. */
    private static int spread(GrayImage image, int threshold, int start, boolean[] seen, int[] open) {
        int width = image.width();
        int count = 1;
        open[0] = start;
        seen[start] = true;
        for (int next = 0; next < count; next++) {
            int at = open[next];
            int x = at % width;
            int[] near = {x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width};
            for (int to : near) {
                if (to >= 0 && to < seen.length && !seen[to] && isBright(image, to, threshold)) {
                    seen[to] = true;
                    open[count++] = to;
                }
            }
        }
        return count;
    }

    int pixels() {
        return pixels;
    }

    /** Returns the smallest box around it; an empty one when it has no pixels. */
    Paper box() {
        List<TextBox.Point> ends = ends();
        if (ends.isEmpty()) {
            return new Paper(0, 0, 0, 0);
        }
        int top = ends.get(0).y();
        int bottom = ends.get(ends.size() - 1).y();
        return new Paper(left, top, right - left + 1, bottom - top + 1);
    }

    /** Returns the first and the last pixel of each row, from the top. */
    List<TextBox.Point> ends() {
        List<TextBox.Point> ends = new ArrayList<>();
        for (int y = 0; y < leftOfRow.length; y++) {
            if (rightOfRow[y] >= 0) {
                ends.add(new TextBox.Point(leftOfRow[y], y));
                ends.add(new TextBox.Point(rightOfRow[y], y));
            }
        }
        return ends;
    }
}
