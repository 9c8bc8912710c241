package io.docket.processors.detect;

import io.docket.processors.document.DetectedType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells images by their first bytes. */
final class ImageTypes {
    private static final int BMP_HEADER_SIZE = 14;
    private static final int LARGEST_BMP_HEADER = 124;

    private ImageTypes() {}

    /** Returns the type of an image that Docket reads; empty for anything else. */
    static Optional<DetectedType> of(byte[] prefix) {
        if (starts(prefix, 0, "\u0089PNG\r\n\u001a\n")) {
            return type("image/png");
        }
        if (starts(prefix, 0, "\u00ff\u00d8\u00ff")) {
            return type("image/jpeg");
        }
        if (starts(prefix, 0, "GIF87a") || starts(prefix, 0, "GIF89a")) {
            return type("image/gif");
        }
        if (starts(prefix, 0, "II*\0") || starts(prefix, 0, "MM\0*")) {
            return type("image/tiff");
        }
        if (starts(prefix, 0, "RIFF") && starts(prefix, 8, "WEBP")) {
            return type("image/webp");
        }
        return isBmp(prefix) ? type("image/bmp") : Optional.empty();
    }

    /** A text may begin with the two letters; the size of a header, behind that of the file, is small. */
    private static boolean isBmp(byte[] prefix) {
        return starts(prefix, 0, "BM")
                && prefix.length > BMP_HEADER_SIZE + 3
                && prefix[BMP_HEADER_SIZE] >= 12
                && prefix[BMP_HEADER_SIZE] <= LARGEST_BMP_HEADER
                && starts(prefix, BMP_HEADER_SIZE + 1, "\0\0\0");
    }

    private static boolean starts(byte[] prefix, int at, String latin1) {
        return Bytes.startsWith(prefix, latin1.getBytes(StandardCharsets.ISO_8859_1), at);
    }

    private static Optional<DetectedType> type(String mediaType) {
        return Optional.of(new DetectedType(mediaType));
    }
}
