package io.docket.processors.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding and the like: bytes written as a marker character and two hexadecimal digits. */
final class Percent {
    private Percent() {}

    /** Returns the bytes; a mark without two digits stands for itself. */
    static byte[] decode(String text, char mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int high = digit(text, at + 1);
            int low = digit(text, at + 2);
            if (text.charAt(at) == mark && high >= 0 && low >= 0) {
                out.write((high << 4) | low);
                at += 3;
            } else {
                int end = text.offsetByCodePoints(at, 1);
                out.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
            }
        }
        return out.toByteArray();
    }

    private static int digit(String text, int at) {
        return at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    }
}
