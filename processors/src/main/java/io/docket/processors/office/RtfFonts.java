package io.docket.processors.office;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The font table of an RTF document: letters of symbol fonts stand for signs, as an "ü" of Wingdings for a tick. */
final class RtfFonts {
    /** A space is one in every font. */
    private static final int SPACE = 0x20;

    private static final int PRIVATE_USE = 0xf000;
    private static final Charset BYTES = Charset.forName("windows-1252");

    private final Map<Integer, String> names = new HashMap<>();

    /** Takes a piece of the name of a font. */
    void name(int font, String piece) {
        names.merge(font, piece, String::concat);
    }

    /** Returns what a text stands for; what nobody knows is counted and left out. */
    String shown(int font, String text, Unread unread) {
        String name = names.getOrDefault(font, "").replace(";", "").strip();
        if (!name.startsWith("Wingdings") && !name.equals("Symbol")) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            String sign = character <= SPACE ? Character.toString(character) : Symbols.of(name, code(character));
            if (sign == null) {
                unread.add(Unread.What.SYMBOLS);
            } else {
                shown.append(sign);
            }
        });
        return shown.toString();
    }

    /** The parser has read the byte as a letter. */
    private static String code(int character) {
        byte[] bytes = Character.toString(character).getBytes(BYTES);
        return Integer.toHexString(character >= PRIVATE_USE ? character : bytes[0] & 0xff);
    }
}
