package io.docket.processors.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What is done with pictures for people to look at. */
public final class Pictures {
    private Pictures() {}

    /**
     * Returns a picture turned.
     *
     * @param degrees clockwise, a multiple of 90
     */
    public static BufferedImage turned(BufferedImage image, int degrees) {
        int turn = Math.floorMod(degrees, 360);
        return turn == 0 ? image : ExifTurn.ofDegrees(turn).apply(image);
    }

    /** Writes a picture that browsers show, without what is transparent in it; the stream stays open. */
    public static void writePng(BufferedImage image, OutputStream out) throws IOException {
        try (MemoryCacheImageOutputStream sink = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(plain(image), "png", sink);
        }
    }

    /** Returns a picture with square pixels, made of one whose pixels are so many times as high as wide. */
    static BufferedImage stretched(BufferedImage image, double stretch) {
        if (Math.abs(stretch - 1) < 0.05) {
            return image;
        }
        int width = stretch < 1 ? (int) Math.round(image.getWidth() / stretch) : image.getWidth();
        int height = stretch < 1 ? image.getHeight() : (int) Math.round(image.getHeight() * stretch);
        BufferedImage square = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = square.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return square;
    }

    /** Returns the picture in plain colours, on white. */
    public static BufferedImage plain(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }
}
