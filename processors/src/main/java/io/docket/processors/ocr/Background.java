package io.docket.processors.ocr;

import java.util.Arrays;

/** How bright the paper is in each part of a picture, from which the light of a photo can be told and levelled. */
final class Background {
    private static final int BLOCK = 32;
    /** Most pixels between and around letters are paper. */
    private static final double PAPER_SHARE = 0.85;

    private static final double EVEN = 0.85;
    private static final int PAPER = 235;
    private static final int LEAST_SHADE = 40;

    private final GrayImage image;
    private final int columns;
    private final int rows;
    private final int[] shades;

    Background(GrayImage image) {
        this.image = image;
        columns = (image.width() + BLOCK - 1) / BLOCK;
        rows = (image.height() + BLOCK - 1) / BLOCK;
        int[] brightest = new int[columns * rows];
        for (int i = 0; i < brightest.length; i++) {
            brightest[i] = paper(i % columns * BLOCK, i / columns * BLOCK);
        }
        shades = smooth(brightest);
    }

    private int paper(int left, int top) {
        int right = Math.min(image.width(), left + BLOCK);
        int bottom = Math.min(image.height(), top + BLOCK);
        int[] counts = new int[256];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts[image.at(x, y)]++;
            }
        }
        int darker = (int) ((right - left) * (bottom - top) * PAPER_SHARE);
        int shade = 0;
        for (int seen = counts[0]; seen < darker; seen += counts[shade]) {
            shade++;
        }
        return shade;
    }

    /** A block that a thick letter fills takes the shade of its neighbours. */
    private int[] smooth(int[] blocks) {
        int[] most = new int[blocks.length];
        int[] mean = new int[blocks.length];
        for (int i = 0; i < blocks.length; i++) {
            most[i] = neighbours(blocks, i)[0];
        }
        for (int i = 0; i < blocks.length; i++) {
            mean[i] = neighbours(most, i)[1];
        }
        return mean;
    }

    /** Returns the largest and the mean of a block and those around. */
    private int[] neighbours(int[] blocks, int at) {
        int most = 0;
        int sum = 0;
        int count = 0;
        int column = at % columns;
        int row = at / columns;
        for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                most = Math.max(most, blocks[y * columns + x]);
                sum += blocks[y * columns + x];
                count++;
            }
        }
        return new int[] {most, sum / count};
    }

    /** Returns whether the paper is about as bright everywhere, as in a scan. */
    boolean isEven() {
        int[] sorted = shades.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 10] >= EVEN * sorted[sorted.length * 9 / 10];
    }

    /** Returns the picture with paper of one brightness. */
    GrayImage levelled() {
        byte[] pixels = new byte[image.pixels().length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int shade = Math.max(LEAST_SHADE, shade(x, y));
                pixels[y * image.width() + x] = (byte) Math.min(GrayImage.WHITE, image.at(x, y) * PAPER / shade);
            }
        }
        return new GrayImage(image.width(), image.height(), pixels);
    }

    private int shade(int x, int y) {
        double column = Math.max(0, Math.min(columns - 1, (x - BLOCK / 2.0) / BLOCK));
        double row = Math.max(0, Math.min(rows - 1, (y - BLOCK / 2.0) / BLOCK));
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(columns - 1, left + 1);
        int bottom = Math.min(rows - 1, top + 1);
        double upper =
                shades[top * columns + left] * (1 - column + left) + shades[top * columns + right] * (column - left);
        double lower = shades[bottom * columns + left] * (1 - column + left)
                + shades[bottom * columns + right] * (column - left);
        return (int) (upper * (1 - row + top) + lower * (row - top));
    }
}
