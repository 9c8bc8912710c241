package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Tells where something in a page's own units stands on the page as a viewer shows it.
 *
 * @param number of the page, 1-based
 * @param crop what is shown of it
 * @param rotation degrees clockwise, a multiple of 90
 */
record PagePlace(int number, PDRectangle crop, int rotation) {

    /** Returns the place of a rectangle, cut at the page's edges. */
    Box of(PDRectangle part) {
        return ofUnitSquare(
                new Matrix(part.getWidth(), 0, 0, part.getHeight(), part.getLowerLeftX(), part.getLowerLeftY()));
    }

    /** Returns the smallest box around what a matrix makes of the square from 0 to 1, cut at the page's edges. */
    Box ofUnitSquare(Matrix matrix) {
        double left = 1;
        double top = 1;
        double right = 0;
        double bottom = 0;
        for (int corner = 0; corner < 4; corner++) {
            Point2D.Float point = matrix.transformPoint(corner % 2, corner < 2 ? 0 : 1);
            double x = share(point.x - crop.getLowerLeftX(), crop.getWidth());
            double y = share(point.y - crop.getLowerLeftY(), crop.getHeight());
            double across = across(x, y);
            double down = down(x, y);
            left = Math.min(left, across);
            right = Math.max(right, across);
            top = Math.min(top, down);
            bottom = Math.max(bottom, down);
        }
        return new Box(number, left, top, right - left, bottom - top);
    }

    private double across(double x, double y) {
        return switch (rotation) {
            case 90 -> y;
            case 180 -> 1 - x;
            case 270 -> 1 - y;
            default -> x;
        };
    }

    private double down(double x, double y) {
        return switch (rotation) {
            case 90 -> x;
            case 180 -> y;
            case 270 -> 1 - x;
            default -> 1 - y;
        };
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, Math.max(0, part / whole));
    }
}
