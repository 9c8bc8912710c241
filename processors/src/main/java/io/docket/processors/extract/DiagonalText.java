package io.docket.processors.extract;

import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Text that runs across the lines of a page, e.g. a watermark. Its letters would stand between those of the words that they
 * cross, so that it gets lines of its own, in the order of the content stream.
 */
final class DiagonalText {
    /** A page that lay askew in the scanner is turned by less. */
    private static final double LEAST_DEGREES = 12;

    private static final int RIGHT_ANGLE = 90;
    private static final double SAME_DEGREES = 3;
    /** Of the height of a letter, that is a gap along the line, and off it. */
    private static final double GAP = 0.3;

    private static final double OFF_LINE = 0.5;

    private final List<List<Run>> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double degrees;
    private float startX;
    private float startY;
    private String last = "";
    private double endX;
    private double endY;
    private float left;
    private float top;
    private float right;
    private float bottom;
    private int letters;

    /** Returns whether a letter stands on no line of a page. */
    static boolean isOne(TextPosition glyph) {
        double degrees = degrees(glyph);
        return Math.abs(degrees - RIGHT_ANGLE * Math.rint(degrees / RIGHT_ANGLE)) > LEAST_DEGREES;
    }

    private static double degrees(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        return Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    }

    int letters() {
        return letters;
    }

    void add(TextPosition glyph) {
        letters++;
        String unicode = glyph.getUnicode();
        if (unicode == null || unicode.isBlank()) {
            closeWord();
            return;
        }
        if (isDrawnTwice(glyph, unicode)) {
            return;
        }
        double turned = degrees(glyph);
        double height = Math.max(1, glyph.getFontSizeInPt());
        boolean sameDirection = Math.abs(turned - degrees) < SAME_DEGREES;
        double radians = Math.toRadians(turned);
        double alongX = glyph.getX() - endX;
        double alongY = endY - glyph.getY();
        double gap = alongX * Math.cos(radians) + alongY * Math.sin(radians);
        double off = alongY * Math.cos(radians) - alongX * Math.sin(radians);
        if (lines.isEmpty() || !sameDirection || Math.abs(off) > height * OFF_LINE || gap < -height) {
            closeWord();
            lines.add(new ArrayList<>());
        } else if (gap > height * GAP) {
            closeWord();
        }
        append(glyph, unicode, turned, height);
    }

    /** For bold type. */
    private boolean isDrawnTwice(TextPosition glyph, String unicode) {
        double distance = Math.hypot(glyph.getX() - startX, glyph.getY() - startY);
        return unicode.equals(last) && distance < glyph.getFontSizeInPt() / 6;
    }

    private void append(TextPosition glyph, String unicode, double turned, double height) {
        double radians = Math.toRadians(turned);
        double advance = advance(glyph, radians);
        degrees = turned;
        last = unicode;
        startX = glyph.getX();
        startY = glyph.getY();
        endX = glyph.getX() + advance * Math.cos(radians);
        endY = glyph.getY() - advance * Math.sin(radians);
        float capital = (float) (height * 0.7);
        if (text.length() == 0) {
            left = glyph.getX();
            right = left;
            top = glyph.getY() - capital;
            bottom = glyph.getY();
        }
        left = Math.min(left, (float) Math.min(glyph.getX(), endX));
        right = Math.max(right, (float) Math.max(glyph.getX(), endX));
        top = Math.min(top, (float) Math.min(glyph.getY(), endY) - capital);
        bottom = Math.max(bottom, (float) Math.max(glyph.getY(), endY));
        text.append(unicode);
    }

    /** The width that PDFBox gives is that along one side of the page. */
    private static double advance(TextPosition glyph, double radians) {
        double across = Math.abs(Math.cos(radians));
        double width = Math.abs(glyph.getWidthDirAdj());
        return across < 0.1 ? width : width / across;
    }

    private void closeWord() {
        String clean = CleanText.word(text);
        if (!clean.isEmpty()) {
            lines.get(lines.size() - 1).add(new Run(clean, left, top, right, bottom, bottom, bottom - top, 1, true, 0));
        }
        text.setLength(0);
    }

    /** Returns the lines, as they were written. */
    List<List<Word>> lines(Frame page) {
        closeWord();
        List<List<Word>> all = new ArrayList<>();
        for (List<Run> line : lines) {
            List<Word> words = line.stream()
                    .map(run -> new Word(run.text(), page.box(run.left(), run.top(), run.right(), run.bottom())))
                    .filter(word -> word.box().width() > 0 && word.box().height() > 0)
                    .toList();
            if (!words.isEmpty()) {
                all.add(words);
            }
        }
        return all;
    }
}
