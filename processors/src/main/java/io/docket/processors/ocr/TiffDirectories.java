package io.docket.processors.ocr;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks the chain of a TIFF file's directories (TIFF 6.0, section 2) before a decoder does: those of Java never return
 * from a chain that bites its tail.
 */
final class TiffDirectories {
    private static final int ENTRY_BYTES = 12;
    private static final int SUBFILE = 254;
    private static final int ORIENTATION = 274;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int SHORT = 3;
    private static final int RATIONAL = 5;

    private final RandomAccessFile in;
    private final ByteOrder order;

    private TiffDirectories(RandomAccessFile in) throws IOException {
        this.in = in;
        order = in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /**
     * What a decoder does not say of one picture.
     *
     * @param index of the picture in the file, from 0
     * @param turn how it is stored
     * @param stretch height of a pixel, as a share of its width: a fax of usual quality has pixels twice as high as wide
     */
    record Directory(int index, ExifTurn turn, double stretch) {}

    /**
     * Returns the pages: all pictures but the small ones that only show what another is.
     *
     * @throws UnreadableDocumentException when the chain loops, leaves the file, or is too long
     */
    static List<Directory> of(Path file) throws IOException, UnreadableDocumentException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return new TiffDirectories(in).walk();
        } catch (EOFException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The TIFF file is cut off", e);
        }
    }

    private List<Directory> walk() throws IOException, UnreadableDocumentException {
        in.seek(2);
        if (unsignedShort() != 42) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE,
                    "The file is a BigTIFF image, which Docket does not read",
                    "Save it as plain TIFF or PDF");
        }
        List<Directory> pages = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (long next = unsignedInt(); next != 0; next = unsignedInt()) {
            if (!seen.add(next)) {
                throw new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT, "The directories of the TIFF file go in a circle");
            }
            if (seen.size() > ImageFiles.MAX_FRAMES) {
                throw new UnreadableDocumentException(
                        Reason.TOO_LARGE, "The TIFF file has more pages than the limit of " + ImageFiles.MAX_FRAMES);
            }
            in.seek(next);
            int entries = unsignedShort();
            Map<Integer, Long> values = values(entries);
            if ((values.getOrDefault(SUBFILE, 0L) & 1) == 0) {
                pages.add(directory(seen.size() - 1, values));
            }
            in.seek(next + 2 + (long) entries * ENTRY_BYTES);
        }
        return pages;
    }

    /** Returns the numbers of entries that hold one, and the places of fractions. */
    private Map<Integer, Long> values(int entries) throws IOException {
        Map<Integer, Long> values = new HashMap<>();
        for (int i = 0; i < entries; i++) {
            int tag = unsignedShort();
            int type = unsignedShort();
            unsignedInt();
            long value = unsignedInt();
            boolean upper = type == SHORT && order == ByteOrder.BIG_ENDIAN;
            values.put(tag, upper ? value >> 16 : type == SHORT ? value & 0xffff : type == RATIONAL ? -value : value);
        }
        return values;
    }

    private Directory directory(int index, Map<Integer, Long> values) throws IOException {
        int turn = (int) Math.max(1, Math.min(8, values.getOrDefault(ORIENTATION, 1L)));
        double across = fraction(values.getOrDefault(X_RESOLUTION, 0L));
        double down = fraction(values.getOrDefault(Y_RESOLUTION, 0L));
        boolean known = across > 0 && down > 0 && across / down < 4 && down / across < 4;
        return new Directory(index, new ExifTurn(turn), known ? across / down : 1);
    }

    /** Returns the fraction at a place, which is negative as {@link #values} returns it; 0 when there is none. */
    private double fraction(long place) throws IOException {
        if (place >= 0 || -place + 8 > in.length()) {
            return 0;
        }
        in.seek(-place);
        double numerator = unsignedInt();
        double denominator = unsignedInt();
        return denominator == 0 ? 0 : numerator / denominator;
    }

    private int unsignedShort() throws IOException {
        int value = in.readUnsignedShort();
        return order == ByteOrder.BIG_ENDIAN ? value : Short.toUnsignedInt(Short.reverseBytes((short) value));
    }

    private long unsignedInt() throws IOException {
        int value = in.readInt();
        return Integer.toUnsignedLong(order == ByteOrder.BIG_ENDIAN ? value : Integer.reverseBytes(value));
    }
}
