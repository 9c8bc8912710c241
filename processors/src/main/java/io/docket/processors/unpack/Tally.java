package io.docket.processors.unpack;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;

/** Counts the files and bytes of a container in a first pass, and fails when they exceed the limits. */
final class Tally {
    private static final String SPLIT = "Send it in smaller archives, or ask the administrator to raise the limit";

    private final UnpackLimits limits;
    private final byte[] buffer = new byte[1 << 16];
    private int files;
    private long bytes;

    Tally(UnpackLimits limits) {
        this.limits = limits;
        files = limits.earlierFiles();
        bytes = limits.earlierBytes();
    }

    void file() throws UnreadableDocumentException {
        files++;
        if (files > limits.files()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "It holds more files than the limit of " + limits.files(), SPLIT);
        }
    }

    /** Reads a file to its end. */
    void content(String path, InputStream content) throws IOException, UnreadableDocumentException {
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            bytes += read;
            check(path, size);
        }
    }

    private void check(String path, long size) throws UnreadableDocumentException {
        if (bytes > limits.byRatio()) {
            throw new UnreadableDocumentException(
                    Reason.HOSTILE_CONTENT,
                    "It unpacks to more than " + limits.ratio() + " times its size of " + limits.packedBytes()
                            + " bytes");
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE,
                    "Its file \"" + path + "\" is larger than the limit of " + limits.fileBytes() + " bytes",
                    SPLIT);
        }
        if (bytes > limits.bytes()) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "Its files are larger than the limit of " + limits.bytes() + " bytes", SPLIT);
        }
    }
}
