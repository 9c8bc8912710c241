package io.docket.processors.extract;

/**
 * Glyphs that follow each other without a gap, in points of their {@link Frame}, y downwards.
 *
 * @param baseline at its left end
 * @param glyphHeight cap height
 * @param charWidth mean advance of a glyph
 * @param spaceFollows whether the page has a blank glyph right behind
 * @param slope how much it rises for each point to the right; 0 for level text
 */
record Run(
        String text,
        float left,
        float top,
        float right,
        float bottom,
        float baseline,
        float glyphHeight,
        float charWidth,
        boolean spaceFollows,
        float slope) {

    /** Returns whether another says the same at the same place. */
    boolean repeats(Run other) {
        float width = Math.min(right, other.right) - Math.max(left, other.left);
        float height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return height > (bottom - top) / 2 && width > 0 && other.text.contains(text);
    }

    /** Returns both as one word. */
    Run join(Run next) {
        return new Run(
                text + next.text,
                Math.min(left, next.left),
                Math.min(top, next.top),
                Math.max(right, next.right),
                Math.max(bottom, next.bottom),
                baseline,
                Math.max(glyphHeight, next.glyphHeight),
                Math.max(charWidth, next.charWidth),
                next.spaceFollows,
                slope);
    }

    /** Returns where its line crosses the left edge, if lines rise so much for each point. */
    float baseline(float pageSlope) {
        return baseline + left * pageSlope;
    }
}
