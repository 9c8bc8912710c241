package io.docket.processors.split;

import io.docket.processors.document.TextEncoding;
import java.util.Locale;

/**
 * A byte that its file's charset cannot mean, carried through the text as a lone low surrogate, which no well-formed
 * text holds (as in Python's PEP 383).
 */
final class StrayByte {
    private static final char BASE = 0xDC00;
    private static final int SHOWN = 20;

    private StrayByte() {}

    static char mark(byte stray) {
        return (char) (BASE | (stray & 0xFF));
    }

    /** Tells whether a character may be a mark; it is none as the second half of a surrogate pair. */
    static boolean isMark(char c) {
        return c >= BASE && c <= (BASE | 0xFF);
    }

    static int count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += isMark(text, i) ? 1 : 0;
        }
        return count;
    }

    /** Returns the first stray byte and its surroundings, e.g. {@code Byte FC in "Müller"}. */
    static String describe(String text) {
        int at = 0;
        while (!isMark(text, at)) {
            at++;
        }
        String around = text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + SHOWN));
        return String.format(Locale.ROOT, "Byte %02X in \"%s\"", text.charAt(at) & 0xFF, legible(around));
    }

    /** Returns the text with each stray byte as Windows-1252 reads it, which is what was most likely meant. */
    static String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            legible.append(
                    isMark(text, i) ? new String(new byte[] {(byte) c}, TextEncoding.WINDOWS_1252) : String.valueOf(c));
        }
        return legible.toString();
    }

    private static boolean isMark(String text, int at) {
        return isMark(text.charAt(at)) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
