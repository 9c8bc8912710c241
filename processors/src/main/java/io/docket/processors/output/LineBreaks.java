package io.docket.processors.output;

import java.io.IOException;

/** Breaks a line at spaces and behind hyphens; what has none for a whole line is broken between any two characters. */
final class LineBreaks {
    private final FontFiles fonts;

    LineBreaks(FontFiles fonts) {
        this.fonts = fonts;
    }

    /** Takes lines. */
    @FunctionalInterface
    interface Taker {
        /** Takes a line; returns whether there is room for another one. */
        boolean take(String line) throws IOException;
    }

    /**
     * Breaks a line.
     *
     * @param line of characters that have a font
     * @param width in thousandths of the font size
     * @return false when the taker had no more room
     */
    boolean breaks(String line, float width, Taker taker) throws IOException {
        int start = 0;
        int best = 0;
        float length = 0;
        float lengthAtBest = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int next = at + Character.charCount(character);
            float wide = fonts.width(character);
            if (length + wide > width && character != ' ' && at > start) {
                int end = best > start ? best : at;
                if (!taker.take(line.substring(start, end).stripTrailing())) {
                    return false;
                }
                length -= best > start ? lengthAtBest : length;
                start = end;
            }
            length += wide;
            if (character == ' ' || character == '-') {
                best = next;
                lengthAtBest = length;
            }
            at = next;
        }
        return taker.take(line.substring(start).stripTrailing());
    }
}
