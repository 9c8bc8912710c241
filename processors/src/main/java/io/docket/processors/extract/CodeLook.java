package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page a code may stand that machines read, such as a QR code: square images, and one small square drawn after
 * the other. Nothing is decoded for it.
 */
final class CodeLook {
    /** In points: 12 to 90 mm. */
    private static final double SHORTEST = 34;

    private static final double LONGEST = 255;
    private static final double SQUARE = 0.78;
    private static final int LEAST_PIXELS = 21;
    /** More are a photo's or a large logo's, which take longer to decode than the whole page to read. */
    private static final long MOST_PIXELS = 1_100_000;
    /** Two shades in squares take little, however many pixels they have. */
    private static final long MOST_BYTES = 60_000;
    /** Of all images on a page that is drawn. */
    private static final long MOST_DRAWN_PIXELS = 8_000_000;

    private static final int MOST_IMAGES = 6;
    /** In points, of a module of the largest code that has few. */
    private static final double THICKEST_SHAPE = 13;
    /** Of the code's side; a corner mark is a third of the smallest code. Rules of tables go on to their end. */
    private static final double LONGEST_SHAPE = 0.4;
    /** The smallest QR code has 21 rows of some five runs. */
    private static final int LEAST_SHAPES = 80;
    /** Modules stand straight in the numbers of a drawing, however it is turned; the lines of a curve or of a mesh do not. */
    private static final double STRAIGHT = 0.05;
    /** Of a line, of which a shape has four. */
    private static final double PART_OF_SHAPE = 0.5;

    private static final double PART_OF_CIRCLE = 0.25;
    /** A page of more is slow to draw. */
    private static final int MOST_OPERATIONS = 50_000;

    private static final Matrix AS_WRITTEN = new Matrix();

    private final List<Image> images = new ArrayList<>();
    private final List<Rectangle2D> drawn = new ArrayList<>();
    private @Nullable Rectangle2D run;
    private double shapes;
    private double longest;
    private float radius;
    private Point2D.@Nullable Float last;
    /** The same, in the numbers of the drawing. */
    private Point2D.@Nullable Float written;

    private int operations;
    private long pixels;

    /** Decodes an image, as far as PDFBox does so before it is asked for pixels. */
    @FunctionalInterface
    interface Decoder {
        PDImage open() throws IOException;
    }

    /**
     * A square image, not decoded yet.
     *
     * @param data the same object wherever the image is shown
     */
    record Image(COSDictionary data, Box place, Decoder decoder) {}

    /**
     * Takes an image.
     *
     * @param data its dictionary, with its size in pixels
     * @param bytes as they are kept
     * @param width of its place on the page, in points
     * @param height of its place
     */
    void image(COSDictionary data, long bytes, Box place, double width, double height, Decoder decoder) {
        interrupt();
        long across = data.getInt(COSName.WIDTH, COSName.W);
        long down = data.getInt(COSName.HEIGHT, COSName.H);
        pixels += Math.max(0, across) * Math.max(0, down);
        if (isCodeLike(width, height)
                && Math.min(across, down) >= LEAST_PIXELS
                && across * down <= MOST_PIXELS
                && bytes <= MOST_BYTES
                && images.size() < MOST_IMAGES) {
            images.add(new Image(data, place, decoder));
        }
    }

    private static boolean isCodeLike(double width, double height) {
        double shorter = Math.min(width, height);
        double longer = Math.max(width, height);
        return shorter >= SHORTEST && longer <= LONGEST && shorter >= SQUARE * longer;
    }

    /** Takes an operator that draws. */
    void operation(String name, List<COSBase> operands, Matrix matrix) {
        operations++;
        if (operations > MOST_OPERATIONS) {
            return;
        }
        switch (name) {
            case "re" -> rectangle(operands, matrix);
            case "m" -> way(operands, 0, matrix);
            case "l" -> line(operands, matrix);
            case "c" -> curve(operands, matrix);
            case "v", "y", "sh" -> interrupt();
            default -> {}
        }
    }

    /** Takes that something else comes in between. */
    void interrupt() {
        operations++;
        if (run != null
                && shapes >= LEAST_SHAPES
                && isCodeLike(run.getWidth(), run.getHeight())
                && longest <= LONGEST_SHAPE * run.getWidth()) {
            drawn.add(run);
        }
        run = null;
        shapes = 0;
        longest = 0;
        radius = 0;
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        Point2D.Float from = point(operands, 0, matrix);
        Point2D.Float size = point(operands, 2, matrix);
        Point2D.Float origin = matrix.transformPoint(0, 0);
        if (from != null && size != null) {
            add(from, new Point2D.Float(from.x + size.x - origin.x, from.y + size.y - origin.y), 1);
        }
    }

    private void line(List<COSBase> operands, Matrix matrix) {
        Point2D.Float from = last;
        Point2D.Float way = way(operands, 0, matrix);
        if (from == null || last == null || way == null) {
            return;
        }
        if (Math.min(way.x, way.y) > STRAIGHT * Math.max(way.x, way.y)) {
            interrupt();
        } else {
            add(from, last, PART_OF_SHAPE);
        }
    }

    /** Round modules are four quarters of a circle each, all of one size; the curves of a logo are not. */
    private void curve(List<COSBase> operands, Matrix matrix) {
        Point2D.Float from = last;
        Point2D.Float way = way(operands, 4, matrix);
        if (from == null || last == null || way == null) {
            return;
        }
        if (radius == 0) {
            radius = way.x;
        }
        if (Math.max(Math.abs(way.x - radius), Math.abs(way.y - radius)) > STRAIGHT * radius) {
            interrupt();
        } else {
            add(from, last, PART_OF_CIRCLE);
        }
    }

    /** Goes on to the next point, and returns how far that is across and down in the numbers of the drawing. */
    private Point2D.@Nullable Float way(List<COSBase> operands, int first, Matrix matrix) {
        Point2D.Float before = written;
        last = point(operands, first, matrix);
        written = point(operands, first, AS_WRITTEN);
        return before == null || written == null
                ? null
                : new Point2D.Float(Math.abs(written.x - before.x), Math.abs(written.y - before.y));
    }

    private void add(Point2D.Float from, Point2D.Float to, double weight) {
        double across = Math.abs(from.x - to.x);
        double down = Math.abs(from.y - to.y);
        if (Math.min(across, down) > THICKEST_SHAPE || Math.max(across, down) > LONGEST_SHAPE * LONGEST) {
            interrupt();
            return;
        }
        longest = Math.max(longest, Math.max(across, down));
        Rectangle2D shape = new Rectangle2D.Float(from.x, from.y, 0, 0);
        shape.add(to);
        if (run == null) {
            run = shape;
        } else {
            run.add(shape);
        }
        shapes += weight;
    }

    private static Point2D.@Nullable Float point(List<COSBase> operands, int first, Matrix matrix) {
        return operands.size() > first + 1
                        && operands.get(first) instanceof COSNumber x
                        && operands.get(first + 1) instanceof COSNumber y
                ? matrix.transformPoint(x.floatValue(), y.floatValue())
                : null;
    }

    List<Image> images() {
        return images;
    }

    /** Returns the place of a drawing that looks like a code, in the page's own units, if the page is cheap to draw. */
    Optional<Rectangle2D> drawing() {
        interrupt();
        return operations <= MOST_OPERATIONS && pixels <= MOST_DRAWN_PIXELS
                ? drawn.stream().findFirst()
                : Optional.empty();
    }
}
