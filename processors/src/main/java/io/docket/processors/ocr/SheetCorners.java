package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The corners of a sheet that lies on a darker table and was photographed at an angle, in pixels of the photo. They are found as
 * the corners of the convex hull of the largest bright area; where its four sides are no clear edges there are none.
 */
record SheetCorners(Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {
    private static final int LOOK = 400;
    private static final double LEAST_SHARE = 0.15;
    /** The rest is what is printed on it. */
    private static final double FILLED = 0.6;
    /** Of the longer side of the photo; a sheet that lies straighter is read as well as it is. */
    private static final double LEAST_TILT = 0.03;

    private static final double SMALLEST_ANGLE = Math.toRadians(50);
    private static final double MOST_SHORTER = 0.4;
    /** Along each side. */
    private static final int SAMPLES = 24;

    private static final double CLEAR = 0.8;
    private static final int DARKER = 30;
    /** Pixels, at the size of the look, to either side of an edge. */
    private static final double BESIDE_EDGE = 4;
    /** The rim of a sheet is no letter. */
    private static final double RIM = 0.005;

    /** A place on a photo. */
    record Corner(double x, double y) {
        double distance(Corner other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        private Corner towards(Corner other, double share) {
            return new Corner(x + share * (other.x - x), y + share * (other.y - y));
        }

        private Corner scaled(double factor) {
            return new Corner((x + 0.5) * factor, (y + 0.5) * factor);
        }
    }

    /** Returns those of the sheet on a photo; empty without a table around it, and when it lies straight. */
    static Optional<SheetCorners> in(GrayImage photo) {
        double factor = Math.min(1, (double) LOOK / Math.max(photo.width(), photo.height()));
        GrayImage small = photo.scaled(factor);
        BrightArea area = BrightArea.largest(small, small.threshold());
        if (area.pixels() < LEAST_SHARE * small.pixels().length) {
            return Optional.empty();
        }
        List<TextBox.Point> hull = corners(TextBox.hull(area.ends()));
        if (hull.size() != 4) {
            return Optional.empty();
        }
        SheetCorners found = ordered(hull);
        return found.isTilted(small) && found.isSheet(area) && found.hasClearEdges(small)
                ? Optional.of(found.scaled((double) photo.width() / small.width()))
                : Optional.empty();
    }

    /** Leaves out the corner that changes the area least until four are left. */
    private static List<TextBox.Point> corners(List<TextBox.Point> hull) {
        List<TextBox.Point> left = new ArrayList<>(hull);
        while (left.size() > 4) {
            int flattest = 0;
            for (int i = 1; i < left.size(); i++) {
                flattest = cut(left, i) < cut(left, flattest) ? i : flattest;
            }
            left.remove(flattest);
        }
        return left;
    }

    /** Returns twice the area that is lost without a corner. */
    private static long cut(List<TextBox.Point> points, int at) {
        TextBox.Point before = points.get((at + points.size() - 1) % points.size());
        TextBox.Point here = points.get(at);
        TextBox.Point after = points.get((at + 1) % points.size());
        long one = (long) (here.x() - before.x()) * (after.y() - before.y());
        long two = (long) (here.y() - before.y()) * (after.x() - before.x());
        return Math.abs(one - two);
    }

    /** The one nearest to the top left of the picture comes first, then the others clockwise. */
    private static SheetCorners ordered(List<TextBox.Point> four) {
        double middleX = four.stream().mapToInt(TextBox.Point::x).average().orElse(0);
        double middleY = four.stream().mapToInt(TextBox.Point::y).average().orElse(0);
        List<Corner> round = four.stream()
                .map(point -> new Corner(point.x(), point.y()))
                .sorted(Comparator.comparingDouble(corner -> Math.atan2(corner.y() - middleY, corner.x() - middleX)))
                .toList();
        int first = 0;
        for (int i = 1; i < round.size(); i++) {
            first = round.get(i).x() + round.get(i).y()
                            < round.get(first).x() + round.get(first).y()
                    ? i
                    : first;
        }
        return new SheetCorners(
                round.get(first), round.get((first + 1) % 4), round.get((first + 2) % 4), round.get((first + 3) % 4));
    }

    private List<Corner> round() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    private boolean isTilted(GrayImage photo) {
        double left = Math.min(topLeft.x, bottomLeft.x);
        double right = Math.max(topRight.x, bottomRight.x);
        double top = Math.min(topLeft.y, topRight.y);
        double bottom = Math.max(bottomLeft.y, bottomRight.y);
        double most = Math.max(
                Math.max(topLeft.distance(new Corner(left, top)), topRight.distance(new Corner(right, top))),
                Math.max(
                        bottomLeft.distance(new Corner(left, bottom)),
                        bottomRight.distance(new Corner(right, bottom))));
        return most > LEAST_TILT * Math.max(photo.width(), photo.height());
    }

    /** Returns whether the corners could be those of a sheet of paper, and most between them is bright. */
    private boolean isSheet(BrightArea bright) {
        List<Corner> round = round();
        double area = 0;
        for (int i = 0; i < 4; i++) {
            Corner here = round.get(i);
            Corner next = round.get((i + 1) % 4);
            Corner before = round.get((i + 3) % 4);
            area += (here.x * next.y - next.x * here.y) / 2;
            double angle = Math.abs(
                    Math.atan2(next.y - here.y, next.x - here.x) - Math.atan2(before.y - here.y, before.x - here.x));
            double inner = Math.min(angle, 2 * Math.PI - angle);
            if (inner < SMALLEST_ANGLE || inner > Math.PI - SMALLEST_ANGLE) {
                return false;
            }
        }
        return bright.pixels() >= FILLED * area
                && areAlike(topLeft.distance(topRight), bottomLeft.distance(bottomRight))
                && areAlike(topLeft.distance(bottomLeft), topRight.distance(bottomRight));
    }

    private static boolean areAlike(double one, double other) {
        return Math.min(one, other) >= MOST_SHORTER * Math.max(one, other);
    }

    private boolean hasClearEdges(GrayImage photo) {
        List<Corner> round = round();
        for (int i = 0; i < 4; i++) {
            if (!isClear(round.get(i), round.get((i + 1) % 4), photo)) {
                return false;
            }
        }
        return true;
    }

    /** Clockwise, outside is on the left hand. */
    private static boolean isClear(Corner from, Corner to, GrayImage photo) {
        double length = from.distance(to);
        double outX = (to.y - from.y) / length * BESIDE_EDGE;
        double outY = (from.x - to.x) / length * BESIDE_EDGE;
        int clear = 0;
        for (int i = 1; i <= SAMPLES; i++) {
            Corner edge = from.towards(to, (double) i / (SAMPLES + 1));
            int outside = shade(photo, edge.x + outX, edge.y + outY);
            int inside = shade(photo, edge.x - outX, edge.y - outY);
            clear += outside >= 0 && inside - outside >= DARKER ? 1 : 0;
        }
        return clear >= CLEAR * SAMPLES;
    }

    /** Returns -1 outside the photo. */
    private static int shade(GrayImage photo, double x, double y) {
        int column = (int) Math.round(x);
        int row = (int) Math.round(y);
        boolean inside = column >= 0 && row >= 0 && column < photo.width() && row < photo.height();
        return inside ? photo.at(column, row) : -1;
    }

    private SheetCorners scaled(double factor) {
        return new SheetCorners(
                topLeft.towards(bottomRight, RIM).scaled(factor),
                topRight.towards(bottomLeft, RIM).scaled(factor),
                bottomRight.towards(topLeft, RIM).scaled(factor),
                bottomLeft.towards(topRight, RIM).scaled(factor));
    }

    /** Returns the sheet as it looks from above, with about as many pixels as it has on the photo. */
    GrayImage levelled(GrayImage photo) {
        double width = Math.max(topLeft.distance(topRight), bottomLeft.distance(bottomRight));
        double height = Math.max(topLeft.distance(bottomLeft), topRight.distance(bottomRight));
        double fitting = Math.min(1, Math.sqrt(photo.pixels().length / (width * height)));
        return photo.seen(Perspective.to(this), Math.max(1, (int) Math.round(width * fitting)), Math.max(1, (int)
                Math.round(height * fitting)));
    }
}
