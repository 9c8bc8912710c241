package io.docket.processors.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** Makes grey images of those that decoders return. */
final class GrayImages {
    private GrayImages() {}

    /** Returns the brightness as people see it (ITU-R BT.601); what is transparent lies on white. */
    static GrayImage of(BufferedImage image) {
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY -> of(image.getRaster(), 0);
            case BufferedImage.TYPE_USHORT_GRAY -> of(image.getRaster(), 8);
            default -> ofColours(image);
        };
    }

    /** Java takes grey for linear light and would change the shades, so they are copied as they are. */
    private static GrayImage of(Raster raster, int shift) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] pixels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) (row[x] >> shift);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    private static GrayImage ofColours(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean grey = image.getRaster().getNumBands() == 1
                && image.getColorModel().getColorSpace().getNumComponents() == 1
                && image.getRaster().getTransferType() <= DataBuffer.TYPE_USHORT;
        if (grey) {
            return of(image.getRaster(), Math.max(0, image.getColorModel().getPixelSize() - 8));
        }
        byte[] pixels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) brightness(row[x]);
            }
        }
        return new GrayImage(width, height, pixels);
    }

    private static int brightness(int colour) {
        int alpha = colour >>> 24;
        int bright = (299 * (colour >> 16 & 0xff) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff)) / 1000;
        return (bright * alpha + GrayImage.WHITE * (255 - alpha)) / 255;
    }
}
