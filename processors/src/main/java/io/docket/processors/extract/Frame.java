package io.docket.processors.extract;

import io.docket.processors.document.Box;

/**
 * The upright page, turned until some of its text runs from left to right.
 *
 * @param page 1-based
 * @param turn degrees, 0, 90, 180 or 270, by which the text runs counter-clockwise of the page's own lines
 * @param pageWidth of the upright page in points
 * @param pageHeight of the upright page in points
 */
record Frame(int page, int turn, double pageWidth, double pageHeight) {

    /** Returns the box on the upright page of what lies at a place of the turned one. */
    Box box(double left, double top, double right, double bottom) {
        return switch (turn) {
            case 90 -> upright(top, pageHeight - right, bottom, pageHeight - left);
            case 180 -> upright(pageWidth - right, pageHeight - bottom, pageWidth - left, pageHeight - top);
            case 270 -> upright(pageWidth - bottom, left, pageWidth - top, right);
            default -> upright(left, top, right, bottom);
        };
    }

    private Box upright(double left, double top, double right, double bottom) {
        double x = share(left, pageWidth);
        double y = share(top, pageHeight);
        return new Box(page, x, y, share(right, pageWidth) - x, share(bottom, pageHeight) - y);
    }

    private static double share(double points, double whole) {
        return Math.min(1, Math.max(0, points / whole));
    }
}
