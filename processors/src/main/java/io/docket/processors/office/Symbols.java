package io.docket.processors.office;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters of symbol fonts that stand for something in Unicode. */
final class Symbols {
    /** Symbol fonts repeat their characters in the private use area from here on. */
    private static final int PRIVATE_USE = 0xf000;

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x28, "\u260e"),
            Map.entry(0x2a, "\u2709"),
            Map.entry(0x6c, "\u25cf"),
            Map.entry(0x6e, "\u25a0"),
            Map.entry(0x6f, "\u2610"),
            Map.entry(0x71, "\u2610"),
            Map.entry(0xa7, "\u25aa"),
            Map.entry(0xa8, "\u2610"),
            Map.entry(0xd8, "\u2192"),
            Map.entry(0xe0, "\u2192"),
            Map.entry(0xe8, "\u2192"),
            Map.entry(0xfb, "\u2717"),
            Map.entry(0xfc, "\u2713"),
            Map.entry(0xfd, "\u2612"),
            Map.entry(0xfe, "\u2611"));

    /** Of the font Symbol from 0x61 on, and from 0x41 on the capitals. */
    private static final String GREEK = "\u03b1\u03b2\u03c7\u03b4\u03b5\u03c6\u03b3\u03b7\u03b9\u03d5\u03ba\u03bb\u03bc"
            + "\u03bd\u03bf\u03c0\u03b8\u03c1\u03c3\u03c4\u03c5\u03d6\u03c9\u03be\u03c8\u03b6";

    private static final Map<Integer, String> SYMBOL = Map.of(
            0xa3, "\u2264",
            0xb3, "\u2265",
            0xb1, "\u00b1",
            0xb4, "\u00d7",
            0xb0, "\u00b0",
            0xb7, "\u2022",
            0xae, "\u2192",
            0xb9, "\u2260",
            0xa5, "\u221e",
            0xe5, "\u2211");

    private Symbols() {}

    /**
     * Returns what a character stands for; null when nothing is known.
     *
     * @param code in hexadecimal digits
     */
    static @Nullable String of(@Nullable String font, @Nullable String code) {
        int at = code(code);
        if (font == null || at < 0) {
            return null;
        }
        if (font.startsWith("Wingdings")) {
            return font.equals("Wingdings") ? WINGDINGS.get(at) : null;
        }
        if (!font.startsWith("Symbol")) {
            return at < PRIVATE_USE ? Character.toString(at) : null;
        }
        String greek = greek(at);
        return greek == null ? SYMBOL.get(at) : greek;
    }

    private static @Nullable String greek(int at) {
        if (at >= 'a' && at <= 'z') {
            return GREEK.substring(at - 'a', at - 'a' + 1);
        }
        return at >= 'A' && at <= 'Z' ? GREEK.substring(at - 'A', at - 'A' + 1).toUpperCase(Locale.ROOT) : null;
    }

    private static int code(@Nullable String hex) {
        try {
            int code = hex == null ? -1 : Integer.parseInt(hex, 16);
            boolean isPrivate = code >= PRIVATE_USE && code < PRIVATE_USE + 0x100;
            return isPrivate ? code - PRIVATE_USE : code > 0xffff ? -1 : code;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
