package io.docket.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Images that were made to harm their reader, or are cut off. */
public final class HostileImages {
    private static final int SIDE = 200;
    private static final String TIFF = "II*\0";

    private HostileImages() {}

    /** A TIFF file whose directory of the next page is that of the first. */
    public static Path tiffThatGoesRound(Path folder) throws IOException {
        ByteBuffer loop = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
        loop.put(TIFF.getBytes(ISO_8859_1)).putInt(8).putShort((short) 0).putInt(8);
        return Files.write(folder.resolve("round.tiff"), loop.array());
    }

    /** A TIFF file of so many pages. */
    public static Path tiffOfPages(Path folder, int pages) throws IOException {
        ByteBuffer chain = ByteBuffer.allocate(8 + 6 * pages).order(ByteOrder.LITTLE_ENDIAN);
        chain.put(TIFF.getBytes(ISO_8859_1)).putInt(8);
        for (int page = 1; page <= pages; page++) {
            chain.putShort((short) 0).putInt(page == pages ? 0 : 8 + 6 * page);
        }
        return Files.write(folder.resolve("pages.tiff"), chain.array());
    }

    /** The start of a GIF that says to have 65,535 pixels in each direction. */
    public static Path gifOfManyPixels(Path folder) throws IOException {
        byte[] start = image("gif");
        // Width and height of the screen, and of the picture behind its block of colours.
        Arrays.fill(start, 6, 10, (byte) 0xff);
        int picture = indexOfPicture(start);
        Arrays.fill(start, picture + 5, picture + 9, (byte) 0xff);
        return Files.write(folder.resolve("pixels.gif"), start);
    }

    /** GIF89a, 20: an image descriptor begins with a comma, at 0, 0. */
    private static int indexOfPicture(byte[] gif) {
        for (int at = 13; at < gif.length; at++) {
            if (gif[at] == ',' && gif[at + 1] == 0 && gif[at + 2] == 0 && (gif[at + 5] & 0xff) == SIDE) {
                return at;
            }
        }
        throw new IllegalArgumentException("It has no picture");
    }

    /** A BMP that says to have 100,000 pixels in each direction. */
    public static Path bmpOfManyPixels(Path folder) throws IOException {
        byte[] start = image("bmp");
        ByteBuffer.wrap(start)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(18, 100_000)
                .putInt(22, 100_000);
        return Files.write(folder.resolve("pixels.bmp"), start);
    }

    /**
     * The first half of an image.
     *
     * @param format by ImageIO's name, also the ending of the file
     */
    public static Path cutOff(Path folder, String format) throws IOException {
        byte[] whole = image(format);
        return Files.write(folder.resolve("cut." + format), Arrays.copyOf(whole, whole.length / 2));
    }

    /** The start of a WebP picture whose letters never come. */
    public static Path webpThatIsCutOff(Path folder) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        start.put("RIFF".getBytes(ISO_8859_1))
                .putInt(1000)
                .put("WEBPVP8 ".getBytes(ISO_8859_1))
                .putInt(900)
                .put(new byte[] {0x30, 1, 0, (byte) 0x9d, 1, 0x2a})
                .putShort((short) SIDE)
                .putShort((short) SIDE);
        return Files.write(folder.resolve("cut.webp"), start.array());
    }

    /** A picture in which every row differs, so that each half of the file holds some of them. */
    private static byte[] image(String format) throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, (x * y * 7919) & 0xffffff);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("No picture can be written as " + format);
        }
        return out.toByteArray();
    }
}
