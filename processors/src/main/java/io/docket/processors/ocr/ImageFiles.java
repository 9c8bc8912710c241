package io.docket.processors.ocr;

import io.docket.processors.document.ImageFrame;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads image files: PNG, JPEG, TIFF, BMP, GIF and WebP. Each picture of a TIFF file is a page; of an animation only the
 * first picture is one.
 *
 * <p>Sizes are checked by the file's headers, before any decoder makes room for pixels.
 */
public final class ImageFiles {
    static final int MAX_FRAMES = 500;
    private static final long MAX_PIXELS = 100_000_000;
    private static final String TIFF = "image/tiff";
    /** The chunk that announces an animation stands before its pictures. */
    private static final int START = 1000;

    private ImageFiles() {}

    /**
     * Returns the pages of a file with their sizes; at least one.
     *
     * @param mediaType IANA media type by its content
     * @throws UnreadableDocumentException when it is damaged, or has too many or too large pictures
     * @throws IOException when it cannot be read from disk
     */
    public static List<ImageFrame> survey(Path file, String mediaType) throws IOException, UnreadableDocumentException {
        List<TiffDirectories.Directory> pages = pages(file, mediaType);
        return withReader(file, mediaType, reader -> frames(reader, pages));
    }

    /**
     * Returns one picture, as its camera says that it is upright.
     *
     * @param page 1-based
     * @param mostPixels a larger one is read at a half, a third … of its size
     * @throws UnreadableDocumentException as {@link #survey} does, and when there is no such page
     */
    public static BufferedImage read(Path file, String mediaType, int page, long mostPixels)
            throws IOException, UnreadableDocumentException {
        List<TiffDirectories.Directory> pages = pages(file, mediaType);
        return withReader(file, mediaType, reader -> {
            List<ImageFrame> frames = frames(reader, pages);
            if (page < 1 || page > frames.size()) {
                throw new UnreadableDocumentException(
                        Reason.CORRUPT, "The image file has " + frames.size() + " pages, and no page " + page);
            }
            ImageFrame frame = frames.get(page - 1);
            int step = step(frame, mostPixels);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            TiffDirectories.Directory stored = pages.get(page - 1);
            BufferedImage image = reader.read(stored.index(), parameters);
            return stored.turn().apply(Pictures.stretched(image, stored.stretch()));
        });
    }

    /** Returns whether a file has pictures that are shown one after the other, of which only the first is a page. */
    public static boolean isAnimated(Path file, String mediaType) throws IOException, UnreadableDocumentException {
        return switch (mediaType) {
            case "image/gif" -> withReader(file, mediaType, reader -> reader.getNumImages(true) > 1);
            case "image/png" -> startHas(file, "acTL");
            case "image/webp" -> startHas(file, "ANIM");
            default -> false;
        };
    }

    /**
     * Returns whether a JPEG file ends before its picture does; its reader paints the rest grey. Those of other formats are
     * refused.
     */
    public static boolean isCutOff(Path file, String mediaType) throws IOException {
        return mediaType.equals("image/jpeg") && !JpegEnd.isThere(file);
    }

    private static boolean startHas(Path file, String chunk) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).contains(chunk);
        }
    }

    private static List<TiffDirectories.Directory> pages(Path file, String mediaType)
            throws IOException, UnreadableDocumentException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return mediaType.equals(TIFF)
                ? TiffDirectories.of(file)
                : List.of(new TiffDirectories.Directory(0, ExifTurn.of(file), 1));
    }

    private static int step(ImageFrame frame, long mostPixels) {
        int step = 1;
        while ((long) frame.width() / step * (frame.height() / step) > mostPixels) {
            step++;
        }
        return step;
    }

    private static List<ImageFrame> frames(ImageReader reader, List<TiffDirectories.Directory> pages)
            throws IOException, UnreadableDocumentException {
        List<ImageFrame> frames = new ArrayList<>();
        for (TiffDirectories.Directory page : pages) {
            frames.add(checked(new ImageFrame(reader.getWidth(page.index()), reader.getHeight(page.index()))));
        }
        if (frames.isEmpty()) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The image file has no picture");
        }
        return frames;
    }

    private static ImageFrame checked(ImageFrame frame) throws UnreadableDocumentException {
        // TIFF has unsigned sizes, which the reader gives as they are.
        long width = Integer.toUnsignedLong(frame.width());
        long height = Integer.toUnsignedLong(frame.height());
        if (width > MAX_PIXELS || height > MAX_PIXELS || width * height > MAX_PIXELS) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE,
                    "The picture has " + width + " x " + height + " pixels, more than the limit of " + MAX_PIXELS);
        }
        return frame;
    }

    /** Something done with a reader. */
    @FunctionalInterface
    private interface Use<T> {
        T with(ImageReader reader) throws IOException, UnreadableDocumentException;
    }

    private static <T> T withReader(Path file, String mediaType, Use<T> use)
            throws IOException, UnreadableDocumentException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            ImageReader reader = reader(mediaType);
            try {
                reader.setInput(in, false, true);
                return use.with(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The image is damaged: " + detail(e), e);
        }
    }

    private static ImageReader reader(String mediaType) throws UnreadableDocumentException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE, "No reader knows images of the type " + mediaType);
        }
        return readers.next();
    }

    private static String detail(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        String line = message.lines().findFirst().orElse("").strip();
        return line.isEmpty() || line.equals("null")
                ? fault.getClass().getSimpleName()
                : line.substring(0, Math.min(120, line.length()));
    }
}
