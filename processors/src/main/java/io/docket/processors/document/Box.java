package io.docket.processors.document;

/**
 * A rectangle on a page, so that a value can be shown where it was read.
 *
 * @param page 1-based page number
 * @param x left edge, as a fraction 0..1 of the upright page's width
 * @param y top edge, as a fraction 0..1 of the upright page's height, measured from the top
 * @param width fraction 0..1 of the page's width
 * @param height fraction 0..1 of the page's height
 */
public record Box(int page, double x, double y, double width, double height) {

    /** Returns the smallest box around both; the two must be on one page. */
    public Box union(Box other) {
        if (page != other.page) {
            throw new IllegalArgumentException("Boxes on pages " + page + " and " + other.page + " have no union");
        }
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        double right = Math.max(x + width, other.x + other.width);
        double bottom = Math.max(y + height, other.y + other.height);
        return new Box(page, left, top, right - left, bottom - top);
    }
}
