package io.docket.processors.document;

import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens ZIP containers of strangers. */
public final class ZipFiles {
    /** APPNOTE 6.3.10, appendix D.1: names that are not marked as UTF-8 are in this one; many are UTF-8 all the same. */
    private static final Charset UNMARKED = Charset.forName("IBM437");

    private static final int END_BYTES = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MAX_ENTRIES = 10_000;

    /** The JDK reads the whole directory into memory; this leaves 1,600 bytes for each of the entries allowed. */
    private static final long MAX_DIRECTORY = 16_000_000;

    private ZipFiles() {}

    /**
     * Opens a container.
     *
     * @param name of it in messages, at the start of a sentence
     * @throws UnreadableDocumentException when it is damaged, encrypted, or its directory is larger than 16 MB or
     *     10,000 entries
     */
    public static ZipFile open(Path file, String name) throws IOException, UnreadableDocumentException {
        try {
            checkDirectory(file, name);
            return counted(openBySomeCharset(file), name);
        } catch (ZipException | EOFException | RuntimeException e) {
            throw refusal(name, e);
        }
    }

    private static ZipFile counted(ZipFile zip, String name) throws IOException, UnreadableDocumentException {
        if (zip.size() > MAX_ENTRIES) {
            zip.close();
            throw tooLarge(name);
        }
        return zip;
    }

    private static ZipFile openBySomeCharset(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("bad entry name")) {
                return new ZipFile(file.toFile(), UNMARKED);
            }
            throw e;
        }
    }

    /** The JDK only tells by its message what it does not read. */
    private static UnreadableDocumentException refusal(String name, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("encrypted entry")) {
            return new UnreadableDocumentException(Reason.ENCRYPTED, name + " is protected by a password", cause);
        }
        if (message.contains("bad compression method")) {
            return new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE, name + " is packed by a method that Docket does not read", cause);
        }
        return new UnreadableDocumentException(Reason.CORRUPT, name + " is a damaged ZIP container", cause);
    }

    /** Looks at what the end of the directory (APPNOTE 4.3.16) says before the JDK believes it. */
    private static void checkDirectory(Path file, String name) throws IOException, UnreadableDocumentException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), END_BYTES + MAX_COMMENT)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = tail.length - END_BYTES; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    // With ZIP64 all bits are set, and the size is too large as well.
                    if ((end.getInt(at + 12) & 0xffffffffL) > MAX_DIRECTORY) {
                        throw tooLarge(name);
                    }
                    return;
                }
            }
        }
    }

    private static UnreadableDocumentException tooLarge(String name) {
        return new UnreadableDocumentException(
                Reason.TOO_LARGE, name + " has more ZIP entries than the limit of " + MAX_ENTRIES);
    }
}
