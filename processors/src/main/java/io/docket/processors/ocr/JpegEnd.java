package io.docket.processors.ocr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for the end of the picture of a JPEG file (ITU-T T.81, B.1.1.3). */
final class JpegEnd {
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private JpegEnd() {}

    /** Returns whether an end comes behind the last scan: small pictures in the metadata have ends of their own. */
    static boolean isThere(Path file) throws IOException {
        boolean ended = false;
        int before = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (before == MARKER && (next == END_OF_IMAGE || next == START_OF_SCAN)) {
                    ended = next == END_OF_IMAGE;
                }
                before = next;
            }
        }
        return ended;
    }
}
