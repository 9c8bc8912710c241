package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
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
    /** In points, of a run of dark modules. */
    private static final double LARGEST_SHAPE = 16;
    /** The smallest QR code has 21 rows of some five runs. */
    private static final int LEAST_SHAPES = 80;
    /** Of a line, of which a shape has four. */
    private static final double PART_OF_SHAPE = 0.5;
    /** A page of more is slow to draw. */
    private static final int MOST_OPERATIONS = 50_000;

    private final List<Image> images = new ArrayList<>();
    private final List<Rectangle2D> drawn = new ArrayList<>();
    private @Nullable Rectangle2D run;
    private double shapes;
    private Point2D.@Nullable Float last;
    private int operations;
    private long pixels;

    /** A square image, not decoded yet. */
    record Image(PDResources resources, COSName name, COSStream stream, Box place) {}

    /**
     * Takes an image.
     *
     * @param width of its place on the page, in points
     * @param height of its place
     */
    void image(PDResources resources, COSName name, COSStream stream, Box place, double width, double height) {
        interrupt();
        long across = stream.getLong(COSName.WIDTH);
        long down = stream.getLong(COSName.HEIGHT);
        pixels += Math.max(0, across) * Math.max(0, down);
        if (isCodeLike(width, height)
                && Math.min(across, down) >= LEAST_PIXELS
                && across * down <= MOST_PIXELS
                && stream.getLength() <= MOST_BYTES
                && images.size() < MOST_IMAGES) {
            images.add(new Image(resources, name, stream, place));
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
            case "m" -> last = point(operands, 0, matrix);
            case "l" -> line(operands, matrix);
            case "c", "v", "y", "sh" -> interrupt();
            default -> {}
        }
    }

    /** Takes that something else comes in between. */
    void interrupt() {
        operations++;
        if (run != null && shapes >= LEAST_SHAPES && isCodeLike(run.getWidth(), run.getHeight())) {
            drawn.add(run);
        }
        run = null;
        shapes = 0;
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
        Point2D.Float to = point(operands, 0, matrix);
        if (to != null && last != null) {
            add(last, to, PART_OF_SHAPE);
        }
        last = to;
    }

    private void add(Point2D.Float from, Point2D.Float to, double weight) {
        if (Math.abs(from.x - to.x) > LARGEST_SHAPE || Math.abs(from.y - to.y) > LARGEST_SHAPE) {
            interrupt();
            return;
        }
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
