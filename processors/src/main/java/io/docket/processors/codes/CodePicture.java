package io.docket.processors.codes;

import io.docket.processors.document.Box;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A picture that may be one code. */
final class CodePicture {
    /** White around it, of its size; a reader needs some. */
    private static final double FRAME = 0.15;
    /** Smaller ones have a pixel or two a module, which is too little for the reader. */
    private static final int LEAST_SIDE = 300;

    private static final int SAMPLES = 60;
    private static final double NEAR = 0.35;
    private static final double BLACK_OR_WHITE = 0.8;
    private static final double LEAST_DARK = 0.15;
    private static final double MOST_DARK = 0.7;
    /** The smallest code has seven with the white around it, and those of payments twelve and more. */
    private static final double LEAST_CHANGES = 6.5;

    private final BufferedImage picture;

    CodePicture(BufferedImage picture) {
        this.picture = picture;
    }

    /** Codes have two shades, about as much of one as of the other, which change often; few logos have. */
    boolean looksLikeCode() {
        double[][] shades = shades();
        double darkest = 255;
        double lightest = 0;
        for (double[] row : shades) {
            for (double shade : row) {
                darkest = Math.min(darkest, shade);
                lightest = Math.max(lightest, shade);
            }
        }
        return lightest - darkest > 60 && isCode(shades, darkest, lightest);
    }

    private static boolean isCode(double[][] shades, double darkest, double lightest) {
        double range = lightest - darkest;
        int dark = 0;
        int light = 0;
        for (double[] row : shades) {
            for (double shade : row) {
                dark += shade < darkest + NEAR * range ? 1 : 0;
                light += shade > lightest - NEAR * range ? 1 : 0;
            }
        }
        double all = SAMPLES * SAMPLES;
        return (dark + light) / all >= BLACK_OR_WHITE
                && dark / all >= LEAST_DARK
                && dark / all <= MOST_DARK
                && changes(shades, darkest + range / 2, true) >= LEAST_CHANGES
                && changes(shades, darkest + range / 2, false) >= LEAST_CHANGES;
    }

    /** Returns how often a row, or a column, changes between dark and light, in the mean. */
    private static double changes(double[][] shades, double middle, boolean rows) {
        int changes = 0;
        for (int i = 0; i < SAMPLES; i++) {
            boolean before = false;
            for (int j = 0; j < SAMPLES; j++) {
                boolean now = (rows ? shades[i][j] : shades[j][i]) < middle;
                changes += now == before ? 0 : 1;
                before = now;
            }
        }
        return (double) changes / SAMPLES;
    }

    private double[][] shades() {
        double[][] shades = new double[SAMPLES][SAMPLES];
        for (int y = 0; y < SAMPLES; y++) {
            for (int x = 0; x < SAMPLES; x++) {
                Color color = new Color(
                        picture.getRGB((int) ((x + 0.5) * picture.getWidth() / SAMPLES), (int)
                                ((y + 0.5) * picture.getHeight() / SAMPLES)),
                        true);
                double shade = 0.3 * color.getRed() + 0.6 * color.getGreen() + 0.1 * color.getBlue();
                // What is transparent shows the white of the page.
                shades[y][x] = 255 - (255 - shade) * color.getAlpha() / 255;
            }
        }
        return shades;
    }

    /** Returns it large enough, on white. */
    BufferedImage framed() {
        int enlarged = Math.max(1, (LEAST_SIDE + picture.getWidth() - 1) / picture.getWidth());
        int width = picture.getWidth() * enlarged;
        int height = picture.getHeight() * enlarged;
        int across = (int) (width * FRAME);
        int down = (int) (height * FRAME);
        BufferedImage framed = new BufferedImage(width + 2 * across, height + 2 * down, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = framed.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, framed.getWidth(), framed.getHeight());
        // By Java's default, each pixel becomes a square of pixels with sharp edges.
        graphics.drawImage(picture, across, down, width, height, null);
        graphics.dispose();
        return framed;
    }

    /** Returns where on the page something in the framed picture stands. */
    Box place(Box framed, Box picturePlace) {
        double whole = 1 + 2 * FRAME;
        return new Box(
                picturePlace.page(),
                picturePlace.x() + (framed.x() * whole - FRAME) * picturePlace.width(),
                picturePlace.y() + (framed.y() * whole - FRAME) * picturePlace.height(),
                framed.width() * whole * picturePlace.width(),
                framed.height() * whole * picturePlace.height());
    }
}
