package io.docket.processors.output;

import java.io.IOException;
import java.util.List;

/**
 * The fonts that texts are written with: Liberation Sans for Latin, Greek and Cyrillic script, DejaVu Sans for signs, and
 * for scripts of Europe that the first has not.
 *
 * <p>Scripts that are written from right to left count as ones without a font although DejaVu has their letters: these
 * would stand in the wrong order and unjoined.
 */
final class FontFiles {
    /** No font has the character. */
    static final int NONE = -1;

    private static final int UNKNOWN = 0;
    private static final int ABSENT = 1;
    private static final int FIRST = 2;
    private static final int CACHED = 0x10000;

    private final List<FontFile> fonts;
    private final byte[] known = new byte[CACHED];
    private final float[] widths = new float[CACHED];

    private FontFiles(List<FontFile> fonts) {
        this.fonts = fonts;
    }

    static FontFiles load() throws IOException {
        return new FontFiles(List.of(
                new FontFile("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                new FontFile("/output/DejaVuSans.ttf")));
    }

    int count() {
        return fonts.size();
    }

    FontFile font(int number) {
        return fonts.get(number);
    }

    /** Returns the number of the first font that has a character; {@link #NONE} without one. */
    int of(int character) {
        if (character >= CACHED) {
            return find(character);
        }
        if (known[character] == UNKNOWN) {
            int found = find(character);
            known[character] = (byte) (found == NONE ? ABSENT : FIRST + found);
        }
        return known[character] == ABSENT ? NONE : known[character] - FIRST;
    }

    private int find(int character) {
        if (isRightToLeft(character)) {
            return NONE;
        }
        for (int i = 0; i < fonts.size(); i++) {
            if (fonts.get(i).has(character)) {
                return i;
            }
        }
        return NONE;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    /** Returns the width, in thousandths of the font size, of a character that a font has. */
    float width(int character) throws IOException {
        if (character >= CACHED) {
            return fonts.get(of(character)).width(character);
        }
        if (widths[character] == 0) {
            widths[character] = fonts.get(of(character)).width(character);
        }
        return widths[character];
    }
}
