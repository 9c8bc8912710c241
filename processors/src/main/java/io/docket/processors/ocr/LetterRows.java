package io.docket.processors.ocr;

import io.docket.processors.document.Box;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds where a picture shows text without reading it: shapes of the size of letters that stand in rows. Photos, logos, watermarks and
 * the grain of paper have few such rows.
 */
public final class LetterRows {
    private static final int LEAST_IN_ROW = 6;
    /** Of the height of the smaller one. */
    private static final double WIDEST_GAP = 2.5;

    private static final double MOST_TALLER = 2.2;
    private static final double MIDDLE_SHARE = 0.5;
    /** Most letters of a row stand on its line. */
    private static final double ON_LINE = 0.55;

    private static final double OFF_LINE = 0.25;
    /** Of its height, the usual width of a letter with its gap. */
    private static final double LETTER_WIDTH = 0.75;
    /** More are the grain of a photo. */
    private static final int MOST_SHAPES = 30_000;

    private LetterRows() {}

    /**
     * Returns a box for each letter, roughly: touching ones are cut evenly.
     *
     * @param picture a page at about 150 pixels for an inch
     * @param page 1-based, for the boxes
     */
    public static List<Box> in(BufferedImage picture, int page) {
        GrayImage image = GrayImages.of(picture);
        GrayImage even = new Background(image.onLight()).levelled();
        List<InkShape> shapes = InkShape.in(even, MOST_SHAPES);
        List<InkShape> level = letters(shapes);
        List<InkShape> upwards =
                letters(shapes.stream().map(InkShape::transposed).toList());
        List<InkShape> letters = level.size() >= upwards.size()
                ? level
                : upwards.stream().map(InkShape::transposed).toList();
        return letters.stream()
                .map(letter -> letter.box(page, image.width(), image.height()))
                .toList();
    }

    private static List<InkShape> letters(List<InkShape> shapes) {
        List<InkShape> letters = new ArrayList<>();
        for (List<InkShape> row : rows(shapes)) {
            List<InkShape> cut = row.stream()
                    .flatMap(shape -> shape.cut(LETTER_WIDTH).stream())
                    .toList();
            if (cut.size() >= LEAST_IN_ROW && isLine(row)) {
                letters.addAll(cut);
            }
        }
        return letters;
    }

    /** Returns shapes that follow each other from left to right at about one height. */
    private static List<List<InkShape>> rows(List<InkShape> shapes) {
        List<InkShape> sorted = shapes.stream()
                .filter(InkShape::mayBeLetters)
                .sorted(Comparator.comparingInt(InkShape::left))
                .toList();
        List<List<InkShape>> rows = new ArrayList<>();
        // The rows that may go on, by where their last shape stands.
        RowEnds ends = new RowEnds();
        for (InkShape shape : sorted) {
            List<InkShape> row = ends.before(shape, LetterRows::follows);
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(shape);
            ends.put(row);
        }
        return rows;
    }

    private static boolean follows(InkShape last, InkShape next) {
        int smaller = Math.min(last.height(), next.height());
        return next.left() - last.right() <= WIDEST_GAP * Math.max(last.height(), next.height())
                && Math.max(last.height(), next.height()) <= MOST_TALLER * smaller
                && Math.abs(last.middle() - next.middle()) <= MIDDLE_SHARE * smaller;
    }

    private static boolean isLine(List<InkShape> row) {
        int[] bottoms = row.stream().mapToInt(InkShape::bottom).sorted().toArray();
        int[] heights = row.stream().mapToInt(InkShape::height).sorted().toArray();
        int line = bottoms[bottoms.length / 2];
        double off = Math.max(1, OFF_LINE * heights[heights.length / 2]);
        return Arrays.stream(bottoms)
                        .filter(bottom -> Math.abs(bottom - line) <= off)
                        .count()
                >= ON_LINE * row.size();
    }
}
