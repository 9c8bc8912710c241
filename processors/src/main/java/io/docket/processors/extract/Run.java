package io.docket.processors.extract;

/**
 * Glyphs that follow each other without a gap, in points on the upright page, y downwards.
 *
 * @param baseline for upright text; the vertical middle for text that runs sideways
 * @param glyphHeight cap height, or the run's height for text that runs sideways
 * @param charWidth mean advance of a glyph
 * @param spaceFollows whether the page has a blank glyph right behind
 * @param upright whether it runs from left to right
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
        boolean upright) {

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
                upright);
    }
}
