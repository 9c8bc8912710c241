package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.ImageFrame;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Hostile;
import io.docket.samples.HostileImages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFilesTest {
    private static final long ALL = 100_000_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "bmp, image/bmp", "gif, image/gif", "tif, image/tiff"})
    void readsEachFormatWithItsColours(String format, String mediaType) throws Exception {
        Path file = folder.resolve("image." + format);
        ImageIO.write(flag(), format, file.toFile());

        BufferedImage read = ImageFiles.read(file, mediaType, 1, ALL);

        assertThat(ImageFiles.survey(file, mediaType)).containsExactly(new ImageFrame(80, 40));
        assertThat(red(read, 10, 20)).isGreaterThan(200);
        assertThat(red(read, 70, 20)).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "CCITT T.4", "CCITT RLE", "LZW", "PackBits", "Deflate"})
    void readsEveryPageOfATiffFile(String compression) throws Exception {
        BufferedImage black = bilevel(Color.BLACK);
        BufferedImage white = bilevel(Color.WHITE);
        Path file = tiff(compression, black, white, black);

        assertThat(ImageFiles.survey(file, "image/tiff")).hasSize(3);
        assertThat(red(ImageFiles.read(file, "image/tiff", 1, ALL), 5, 5)).isEqualTo(0);
        assertThat(red(ImageFiles.read(file, "image/tiff", 2, ALL), 5, 5)).isEqualTo(255);
        assertThat(red(ImageFiles.read(file, "image/tiff", 3, ALL), 5, 5)).isEqualTo(0);
    }

    @Test
    void readsJpegWithinTiff() throws Exception {
        Path file = tiff("JPEG", flag());

        assertThat(red(ImageFiles.read(file, "image/tiff", 1, ALL), 10, 20)).isGreaterThan(200);
    }

    @Test
    void readsALargePictureSmaller() throws Exception {
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

        BufferedImage read = ImageFiles.read(file, "image/png", 1, 100_000);

        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).isEqualTo(200);
    }

    @Test
    void readsSixteenBitsAndWhatIsTransparentAsWhite() throws Exception {
        BufferedImage deep = new BufferedImage(20, 20, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(3, 4, 0, 40_000);
        Path deepFile = folder.resolve("deep.png");
        ImageIO.write(deep, "png", deepFile.toFile());
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Path clearFile = folder.resolve("clear.png");
        ImageIO.write(clear, "png", clearFile.toFile());

        GrayImage read = GrayImages.of(ImageFiles.read(deepFile, "image/png", 1, ALL));
        assertThat(read.at(3, 4)).isEqualTo(40_000 >> 8);
        assertThat(read.at(0, 0)).isEqualTo(0);
        assertThat(GrayImages.of(ImageFiles.read(clearFile, "image/png", 1, ALL))
                        .at(5, 5))
                .isEqualTo(255);
    }

    @ParameterizedTest
    @CsvSource({"1, 80, 40, 10, 20", "3, 80, 40, 70, 20", "6, 40, 80, 20, 10", "8, 40, 80, 20, 70"})
    void turnsAPhotoAsItsCameraWasHeld(int orientation, int width, int height, int redX, int redY) throws Exception {
        Path file = folder.resolve("photo.jpg");
        ImageIO.write(flag(), "jpg", file.toFile());
        Files.write(file, withExif(Files.readAllBytes(file), orientation));

        BufferedImage read = ImageFiles.read(file, "image/jpeg", 1, ALL);

        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        assertThat(red(read, redX, redY)).isGreaterThan(200);
    }

    @Test
    void refusesAPictureOfTooManyPixelsByItsHeader() throws Exception {
        assertRefused(
                Hostile.pngOfPixels(folder, 65_535),
                "image/png",
                Reason.TOO_LARGE,
                "The picture has 65535 x 65535 pixels, more than the limit of 100000000");
    }

    @Test
    void refusesATiffFileWiderThanASignedNumberHolds() throws Exception {
        int[][] entries = {
            {256, 4, 1, (int) 4_000_000_000L},
            {257, 3, 1, 10},
            {258, 3, 1, 8},
            {259, 3, 1, 1},
            {262, 3, 1, 1},
            {273, 4, 1, 8},
            {277, 3, 1, 1},
            {278, 3, 1, 10},
            {279, 4, 1, 100}
        };
        ByteBuffer wide = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        wide.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            wide.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }

        assertRefused(
                Files.write(folder.resolve("wide.tif"), wide.array()),
                "image/tiff",
                Reason.TOO_LARGE,
                "The picture has 4000000000 x 10 pixels, more than the limit of 100000000");
    }

    @Test
    void refusesATiffFileThatGoesInACircle() throws Exception {
        ByteBuffer loop = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
        loop.put("II*\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 0)
                .putInt(8);

        assertRefused(
                Files.write(folder.resolve("loop.tif"), loop.array()),
                "image/tiff",
                Reason.HOSTILE_CONTENT,
                "The directories of the TIFF file go in a circle");
    }

    @Test
    void refusesATiffFileOfTooManyPages() throws Exception {
        ByteBuffer chain = ByteBuffer.allocate(8 + 6 * 600).order(ByteOrder.LITTLE_ENDIAN);
        chain.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        for (int i = 1; i <= 600; i++) {
            chain.putShort((short) 0).putInt(i == 600 ? 0 : 8 + 6 * i);
        }

        assertRefused(
                Files.write(folder.resolve("chain.tif"), chain.array()),
                "image/tiff",
                Reason.TOO_LARGE,
                "The TIFF file has more pages than the limit of 500");
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "bmp, image/bmp", "gif, image/gif", "tif, image/tiff"})
    void saysThatAFileIsDamagedThatWasCutOff(String format, String mediaType) throws Exception {
        Path file = folder.resolve("image." + format);
        ImageIO.write(flag(), format, file.toFile());
        byte[] bytes = Files.readAllBytes(file);

        for (int length : List.of(8, 20, 40)) {
            Files.write(file, Arrays.copyOf(bytes, Math.min(length, bytes.length)));
            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .isThrownBy(() -> ImageFiles.read(file, mediaType, 1, ALL))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CORRUPT));
        }
    }

    @Test
    void tellsAJpegThatEndsInItsPictureFromAWholeOne() throws Exception {
        Path whole = folder.resolve("whole.jpg");
        ImageIO.write(flag(), "jpg", whole.toFile());
        Path half = HostileImages.cutOff(folder, "jpg");
        Path withRemarks = Files.write(folder.resolve("remarks.jpg"), Files.readAllBytes(whole));
        Files.write(withRemarks, new byte[100], StandardOpenOption.APPEND);

        assertThat(ImageFiles.isCutOff(half, "image/jpeg")).isTrue();
        assertThat(ImageFiles.isCutOff(whole, "image/jpeg")).isFalse();
        assertThat(ImageFiles.isCutOff(withRemarks, "image/jpeg")).isFalse();
        assertThat(ImageFiles.isCutOff(half, "image/png")).isFalse();
    }

    @Test
    void readsAPictureOfOnePixel() throws Exception {
        Path file = folder.resolve("dot.png");
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", file.toFile());

        assertThat(ImageFiles.read(file, "image/png", 1, ALL).getWidth()).isEqualTo(1);
    }

    @Test
    void stretchesAFaxWhosePixelsAreNotSquare() throws Exception {
        Path file = Files.write(folder.resolve("fax.tif"), faxOf(204, 98));

        BufferedImage read = ImageFiles.read(file, "image/tiff", 1, ALL);

        assertThat(read.getWidth()).isEqualTo(8);
        assertThat(read.getHeight()).isEqualTo(17);
    }

    @Test
    void tellsAnAnimationFromAPicture() throws Exception {
        Path moving = folder.resolve("moving.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(moving.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(flag(), null, null), null);
            writer.writeToSequence(new IIOImage(flag(), null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        Path still = folder.resolve("still.gif");
        ImageIO.write(flag(), "gif", still.toFile());

        assertThat(ImageFiles.survey(moving, "image/gif")).hasSize(1);
        assertThat(ImageFiles.isAnimated(moving, "image/gif")).isTrue();
        assertThat(ImageFiles.isAnimated(still, "image/gif")).isFalse();
    }

    @Test
    void readsJpegOfFourColours() throws Exception {
        BufferedImage read = ImageFiles.read(fourColours(), "image/jpeg", 1, ALL);

        assertThat(read.getWidth()).isEqualTo(16);
        assertThat(red(read, 8, 8)).isLessThan(60);
    }

    /** A black picture of cyan, magenta, yellow and black, as Adobe's programs write it. */
    private Path fourColours() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Path file = folder.resolve("cmyk.jpg");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(raster, null, null));
        } finally {
            writer.dispose();
        }
        byte[] adobe = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return Files.write(file, withBlock(Files.readAllBytes(file), adobe));
    }

    @Test
    void saysWhenAFileIsNotThere() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ImageFiles.survey(folder.resolve("none.png"), "image/png"));
    }

    private static void assertRefused(Path file, String mediaType, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> ImageFiles.survey(file, mediaType))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    /** Red on the left, blue on the right. */
    private static BufferedImage flag() {
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 40, 40);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(40, 0, 40, 40);
        graphics.dispose();
        return image;
    }

    private static BufferedImage bilevel(Color colour) {
        BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 64, 32);
        graphics.dispose();
        return image;
    }

    private Path tiff(String compression, BufferedImage... pages) throws IOException {
        Path file = folder.resolve("pages.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), parameters);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }

    /** A white picture of 8 x 8 pixels, of so many pixels an inch across and down. */
    private static byte[] faxOf(int across, int down) {
        int[][] entries = {
            {256, 3, 8},
            {257, 3, 8},
            {258, 3, 1},
            {259, 3, 1},
            {262, 3, 0},
            {273, 4, 160},
            {278, 3, 8},
            {279, 4, 8},
            {282, 5, 140},
            {283, 5, 148}
        };
        ByteBuffer tiff = ByteBuffer.allocate(168).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[2]);
        }
        tiff.putInt(0).position(140);
        tiff.putInt(across).putInt(1).putInt(down).putInt(1);
        return tiff.array();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer block = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
        block.put(new byte[] {(byte) 0xff, (byte) 0xe1}).putShort((short) 34);
        block.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return withBlock(jpeg, block.array());
    }

    /** Behind the first two bytes, where programs write what they have to say of a JPEG. */
    private static byte[] withBlock(byte[] jpeg, byte[] block) {
        return ByteBuffer.allocate(jpeg.length + block.length)
                .put(jpeg, 0, 2)
                .put(block)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static int red(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 16 & 0xff;
    }
}
