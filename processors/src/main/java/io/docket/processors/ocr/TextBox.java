package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A turned rectangle around a piece of a line, in pixels.
 *
 * @param middleX of its middle
 * @param middleY of its middle
 * @param width along the line
 * @param height across the line
 * @param angle by which the line falls, in radians, at most a quarter of pi in either direction
 */
record TextBox(double middleX, double middleY, double width, double height, double angle) {

    /** A pixel. */
    record Point(int x, int y) {}

    /** Returns the smallest rectangle around some pixels. */
    static TextBox around(List<Point> points) {
        List<Point> hull = hull(points);
        TextBox best = level(hull, 0);
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            TextBox box = level(hull, Math.atan2((double) to.y() - from.y(), (double) to.x() - from.x()));
            best = box.width * box.height < best.width * best.height ? box : best;
        }
        return best.alongTheLine();
    }

    /** Returns the rectangle whose sides run at an angle and across it. */
    private static TextBox level(List<Point> points, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point point : points) {
            double along = point.x() * cos + point.y() * sin;
            double across = point.y() * cos - point.x() * sin;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        double x = (left + right) / 2;
        double y = (top + bottom) / 2;
        return new TextBox(x * cos - y * sin, x * sin + y * cos, right - left + 1, bottom - top + 1, angle);
    }

    private TextBox alongTheLine() {
        TextBox turned = this;
        while (turned.angle > Math.PI / 4) {
            turned = new TextBox(
                    middleX,
                    middleY,
                    /* width= */ turned.height,
                    /* height= */ turned.width,
                    turned.angle - Math.PI / 2);
        }
        while (turned.angle < -Math.PI / 4) {
            turned = new TextBox(
                    middleX,
                    middleY,
                    /* width= */ turned.height,
                    /* height= */ turned.width,
                    turned.angle + Math.PI / 2);
        }
        return turned;
    }

    /** The convex hull (Andrew, 1979). */
    static List<Point> hull(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingInt(Point::x).thenComparingInt(Point::y));
        List<Point> hull = new ArrayList<>(half(sorted));
        Collections.reverse(sorted);
        hull.addAll(half(sorted));
        return hull.isEmpty() ? sorted : hull;
    }

    private static List<Point> half(List<Point> sorted) {
        List<Point> half = new ArrayList<>();
        for (Point point : sorted) {
            while (half.size() >= 2 && !turnsLeft(half.get(half.size() - 2), half.get(half.size() - 1), point)) {
                half.remove(half.size() - 1);
            }
            half.add(point);
        }
        half.remove(half.size() - 1);
        return half;
    }

    private static boolean turnsLeft(Point one, Point two, Point three) {
        long first = (long) (two.x() - one.x()) * (three.y() - one.y());
        long second = (long) (two.y() - one.y()) * (three.x() - one.x());
        return first > second;
    }

    /** Returns the same with a margin on each side. */
    TextBox grown(double margin) {
        return new TextBox(middleX, middleY, width + 2 * margin, height + 2 * margin, angle);
    }

    TextBox scaled(double x, double y) {
        return new TextBox(middleX * x, middleY * y, width * x, height * y, angle);
    }
}
