package io.docket.processors.ocr;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held (Exif 2.32, tag 0x0112). Viewers turn a photo by it.
 *
 * @param orientation 1 to 8; 1 is upright
 */
record ExifTurn(int orientation) {
    static final ExifTurn NONE = new ExifTurn(1);

    private static final int WITHIN = 128 * 1024;
    private static final int ORIENTATION = 0x0112;
    private static final String MARK = "Exif\0\0";

    /** Returns a turn clockwise by 90, 180 or 270 degrees. */
    static ExifTurn ofDegrees(int degrees) {
        return switch (degrees) {
            case 90 -> new ExifTurn(6);
            case 180 -> new ExifTurn(3);
            case 270 -> new ExifTurn(8);
            default -> NONE;
        };
    }

    /** Returns what a file says; upright when it says nothing. */
    static ExifTurn of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(WITHIN);
        }
        int block = block(start);
        if (block < 0) {
            return NONE;
        }
        try {
            return of(ByteBuffer.wrap(start, block, start.length - block).slice());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Cameras write broken blocks; the picture is good all the same.
            return NONE;
        }
    }

    /** Returns where the TIFF header of the block is: behind its mark in JPEG, in chunks of their own elsewhere. */
    private static int block(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int jpeg = text.indexOf(MARK);
        if (jpeg >= 0) {
            return jpeg + MARK.length();
        }
        int png = text.indexOf("eXIf");
        int webp = text.indexOf("EXIF");
        return png >= 0 ? png + 4 : webp >= 0 ? webp + 8 : -1;
    }

    private static ExifTurn of(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new ExifTurn(value) : NONE;
            }
        }
        return NONE;
    }

    /** Returns the picture upright. */
    BufferedImage apply(BufferedImage image) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean swapped = orientation >= 5;
        int type = image.getColorModel().getNumComponents() == 1
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_INT_RGB;
        BufferedImage upright = new BufferedImage(swapped ? height : width, swapped ? width : height, type);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, transform(width, height), null);
        graphics.dispose();
        return upright;
    }

    private AffineTransform transform(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
