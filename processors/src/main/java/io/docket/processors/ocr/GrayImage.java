package io.docket.processors.ocr;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A picture in shades of grey, one byte a pixel, 0 is black.
 *
 * @param pixels row by row from the top; not copied, so nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of bytes, which are compared nowhere.
record GrayImage(int width, int height, byte[] pixels) {
    static final int WHITE = 255;

    private static final int DARK = 100;
    private static final double MOSTLY = 0.7;
    /** Of so many pixels one may be dust. */
    private static final int INK_OF_BLANK = 20_000;

    private static final int FAINT = 60;

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** Returns the picture turned clockwise by a multiple of 90 degrees. */
    GrayImage turned(int degrees) {
        return switch (Math.floorMod(degrees, 360)) {
            case 90 -> quarter(true);
            case 180 -> upsideDown();
            case 270 -> quarter(false);
            default -> this;
        };
    }

    private GrayImage quarter(boolean clockwise) {
        byte[] turned = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            int column = clockwise ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int row = clockwise ? x : width - 1 - x;
                turned[row * height + column] = pixels[y * width + x];
            }
        }
        return new GrayImage(/* width= */ height, /* height= */ width, turned);
    }

    private GrayImage upsideDown() {
        byte[] turned = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            turned[pixels.length - 1 - i] = pixels[i];
        }
        return new GrayImage(width, height, turned);
    }

    GrayImage inverted() {
        byte[] inverted = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            inverted[i] = (byte) ~pixels[i];
        }
        return new GrayImage(width, height, inverted);
    }

    /** Returns the picture with dark letters on light paper: a page that is mostly dark is inverted. */
    GrayImage onLight() {
        int[] counts = histogram();
        long dark = 0;
        for (int shade = 0; shade < DARK; shade++) {
            dark += counts[shade];
        }
        return dark > MOSTLY * pixels.length ? inverted() : this;
    }

    GrayImage cropped(int left, int top, int newWidth, int newHeight) {
        byte[] part = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(pixels, (top + y) * width + left, part, y * newWidth, newWidth);
        }
        return new GrayImage(newWidth, newHeight, part);
    }

    /** Returns the picture at another size: means of pixels when it shrinks, straight lines between them when it grows. */
    GrayImage scaled(double factor) {
        int newWidth = Math.max(1, (int) Math.round(width * factor));
        int newHeight = Math.max(1, (int) Math.round(height * factor));
        return sized(newWidth, newHeight);
    }

    GrayImage sized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return newWidth < width ? shrunk(newWidth, newHeight) : grown(newWidth, newHeight);
    }

    /** Returns what lies in a turned rectangle, level and at a size; what is outside the picture is white. */
    GrayImage strip(TextBox box, int newWidth, int newHeight) {
        byte[] strip = new byte[newWidth * newHeight];
        double cos = Math.cos(box.angle());
        double sin = Math.sin(box.angle());
        for (int y = 0; y < newHeight; y++) {
            double down = ((y + 0.5) / newHeight - 0.5) * box.height();
            for (int x = 0; x < newWidth; x++) {
                double across = ((x + 0.5) / newWidth - 0.5) * box.width();
                double fromX = box.middleX() + across * cos - down * sin - 0.5;
                double fromY = box.middleY() + across * sin + down * cos - 0.5;
                boolean inside = fromX >= 0 && fromY >= 0 && fromX <= width - 1 && fromY <= height - 1;
                strip[y * newWidth + x] = (byte) (inside ? between(fromX, fromY) : WHITE);
            }
        }
        return new GrayImage(newWidth, newHeight, strip);
    }

    /** Returns a sheet on it as it looks from above, at a size; what is outside the picture is white. */
    GrayImage seen(Perspective sheet, int newWidth, int newHeight) {
        byte[] level = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double down = (y + 0.5) / newHeight;
            for (int x = 0; x < newWidth; x++) {
                double across = (x + 0.5) / newWidth;
                double fromX = sheet.x(across, down) - 0.5;
                double fromY = sheet.y(across, down) - 0.5;
                boolean inside = fromX >= 0 && fromY >= 0 && fromX <= width - 1 && fromY <= height - 1;
                level[y * newWidth + x] = (byte) (inside ? between(fromX, fromY) : WHITE);
            }
        }
        return new GrayImage(newWidth, newHeight, level);
    }

    private GrayImage shrunk(int newWidth, int newHeight) {
        byte[] small = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int top = (int) ((long) y * height / newHeight);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * height / newHeight));
            for (int x = 0; x < newWidth; x++) {
                int left = (int) ((long) x * width / newWidth);
                int right = Math.max(left + 1, (int) ((x + 1L) * width / newWidth));
                small[y * newWidth + x] = (byte) mean(left, top, right, bottom);
            }
        }
        return new GrayImage(newWidth, newHeight, small);
    }

    /** Returns the mean of a part, whose right and bottom edges are outside. */
    int mean(int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += at(x, y);
            }
        }
        return (int) (sum / ((long) (right - left) * (bottom - top)));
    }

    private GrayImage grown(int newWidth, int newHeight) {
        byte[] large = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double fromY = (y + 0.5) * height / newHeight - 0.5;
            for (int x = 0; x < newWidth; x++) {
                large[y * newWidth + x] = (byte) between((x + 0.5) * width / newWidth - 0.5, fromY);
            }
        }
        return new GrayImage(newWidth, newHeight, large);
    }

    /** Returns the picture turned counter-clockwise around its middle, at the same size; corners become white. */
    GrayImage rotated(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        byte[] rotated = new byte[pixels.length];
        for (int y = 0; y < height; y++) {
            double down = y - height / 2.0;
            for (int x = 0; x < width; x++) {
                double across = x - width / 2.0;
                double fromX = across * cos - down * sin + width / 2.0;
                double fromY = across * sin + down * cos + height / 2.0;
                boolean inside = fromX >= 0 && fromY >= 0 && fromX <= width - 1 && fromY <= height - 1;
                rotated[y * width + x] = (byte) (inside ? between(fromX, fromY) : WHITE);
            }
        }
        return new GrayImage(width, height, rotated);
    }

    private int between(double x, double y) {
        int left = Math.max(0, Math.min(width - 1, (int) Math.floor(x)));
        int top = Math.max(0, Math.min(height - 1, (int) Math.floor(y)));
        int right = Math.min(width - 1, left + 1);
        int bottom = Math.min(height - 1, top + 1);
        double shareX = Math.max(0, Math.min(1, x - left));
        double shareY = Math.max(0, Math.min(1, y - top));
        double upper = at(left, top) * (1 - shareX) + at(right, top) * shareX;
        double lower = at(left, bottom) * (1 - shareX) + at(right, bottom) * shareX;
        return (int) Math.round(upper * (1 - shareY) + lower * shareY);
    }

    /** Writes it as a binary PGM (netpbm), which costs the engine a hundredth of the time that a PNG takes. */
    void writePgm(OutputStream out) throws IOException {
        out.write(("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
        out.write(pixels);
        out.flush();
    }

    /** Returns how many pixels have each shade. */
    int[] histogram() {
        int[] counts = new int[256];
        for (byte pixel : pixels) {
            counts[pixel & 0xff]++;
        }
        return counts;
    }

    /** Returns whether there is nothing to see: hardly a pixel is much darker than the paper. */
    boolean isBlank() {
        int[] counts = histogram();
        int paper = shade(counts, pixels.length / 2);
        return paper - shade(counts, pixels.length / INK_OF_BLANK) < FAINT;
    }

    /** Returns the shade below which so many pixels are. */
    private static int shade(int[] counts, int pixels) {
        int shade = 0;
        for (long seen = counts[0]; seen <= pixels && shade < WHITE; seen += counts[shade]) {
            shade++;
        }
        return shade;
    }

    /** Returns the shade that best parts ink from paper (Otsu, 1979). */
    int threshold() {
        int[] counts = histogram();
        double all = 0;
        for (int shade = 0; shade < counts.length; shade++) {
            all += (double) shade * counts[shade];
        }
        double dark = 0;
        long darkPixels = 0;
        double best = -1;
        int found = WHITE / 2;
        for (int shade = 0; shade < WHITE; shade++) {
            darkPixels += counts[shade];
            dark += (double) shade * counts[shade];
            long lightPixels = pixels.length - darkPixels;
            if (darkPixels == 0 || lightPixels == 0) {
                continue;
            }
            double distance = dark / darkPixels - (all - dark) / lightPixels;
            double variance = (double) darkPixels * lightPixels * distance * distance;
            if (variance > best) {
                best = variance;
                found = shade;
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrayImage image && width == image.width && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
