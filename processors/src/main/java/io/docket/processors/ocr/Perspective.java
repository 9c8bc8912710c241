package io.docket.processors.ocr;

/**
 * How a flat sheet looks at an angle: takes a place on it, from (0, 0) at the top left to (1, 1) at the bottom right, to
 * its place on a photo (Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3).
 */
record Perspective(double a, double b, double c, double d, double e, double f, double g, double h) {

    /** Returns the one that takes the corners of the sheet to those. */
    static Perspective to(SheetCorners corners) {
        SheetCorners.Corner one = corners.topLeft();
        SheetCorners.Corner two = corners.topRight();
        SheetCorners.Corner three = corners.bottomRight();
        SheetCorners.Corner four = corners.bottomLeft();
        double twoX = two.x() - three.x();
        double twoY = two.y() - three.y();
        double fourX = four.x() - three.x();
        double fourY = four.y() - three.y();
        double sumX = one.x() - two.x() + three.x() - four.x();
        double sumY = one.y() - two.y() + three.y() - four.y();
        double by = twoX * fourY - fourX * twoY;
        double across = (sumX * fourY - fourX * sumY) / by;
        double down = (twoX * sumY - sumX * twoY) / by;
        return new Perspective(
                two.x() - one.x() + across * two.x(),
                four.x() - one.x() + down * four.x(),
                one.x(),
                two.y() - one.y() + across * two.y(),
                four.y() - one.y() + down * four.y(),
                one.y(),
                across,
                down);
    }

    double x(double across, double down) {
        return (a * across + b * down + c) / (g * across + h * down + 1);
    }

    double y(double across, double down) {
        return (d * across + e * down + f) / (g * across + h * down + 1);
    }
}
