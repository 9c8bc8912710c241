package io.docket.processors.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Counts the directory of a ZIP container (APPNOTE 6.3.10, 4.3.12 to 4.3.16) before it is read into memory; the entry
 * count in the end record is not trusted.
 */
final class ZipDirectory {
    private static final int END_BYTES = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int END = 0x06054b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_64_BYTES = 56;
    private static final int END_64 = 0x06064b50;
    private static final int HEADER_BYTES = 46;
    private static final int HEADER = 0x02014b50;

    private ZipDirectory() {}

    /**
     * Returns the number of entries; {@code maxEntries} + 1 when there are more, or the directory has too many bytes.
     *
     * @throws ZipException when there is no directory where its end says
     */
    static int entries(Path file, int maxEntries, long maxBytes) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long start = start(in);
            long at = start;
            for (int entries = 0; ; entries++) {
                ByteBuffer header = at + HEADER_BYTES <= in.length() ? read(in, at, HEADER_BYTES) : null;
                if (header == null || header.getInt(0) != HEADER) {
                    return entries;
                }
                at += HEADER_BYTES + length(header, 28) + length(header, 30) + length(header, 32);
                if (entries == maxEntries || at - start > maxBytes) {
                    return maxEntries + 1;
                }
            }
        }
    }

    private static long start(RandomAccessFile in) throws IOException {
        long end = end(in);
        if (end >= LOCATOR_BYTES) {
            ByteBuffer locator = read(in, end - LOCATOR_BYTES, LOCATOR_BYTES);
            if (locator.getInt(0) == LOCATOR_64) {
                return start64(in, locator.getLong(8));
            }
        }
        ByteBuffer said = read(in, end, END_BYTES);
        long size = said.getInt(12) & 0xffffffffL;
        long offset = said.getInt(16) & 0xffffffffL;
        // The offset does not count bytes before the archive, such as the program of a self-extracting one.
        return offset + Math.max(0, end - size - offset);
    }

    private static long start64(RandomAccessFile in, long at) throws IOException {
        ByteBuffer end = read(in, at, END_64_BYTES);
        long start = end.getLong(48);
        if (end.getInt(0) != END_64 || start < 0) {
            throw new ZipException("No ZIP64 end of a directory at " + at);
        }
        return start;
    }

    private static long end(RandomAccessFile in) throws IOException {
        int length = (int) Math.min(in.length(), END_BYTES + MAX_COMMENT);
        ByteBuffer tail = read(in, in.length() - length, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                return in.length() - length + at;
            }
        }
        throw new ZipException("No end of a directory");
    }

    private static ByteBuffer read(RandomAccessFile in, long at, int length) throws IOException {
        if (at < 0 || at + length > in.length()) {
            throw new EOFException("The directory ends behind the file");
        }
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int length(ByteBuffer header, int at) {
        return header.getShort(at) & 0xffff;
    }
}
