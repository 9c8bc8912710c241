package io.docket.processors.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Joins the glyphs of one page that run in one direction, in the order of its content stream, into runs; nothing is kept
 * per glyph.
 */
final class WordCollector {
    /** Shares of a space's and a mean glyph's width that PDFBox's stripper takes for a gap between words. */
    private static final float SPACE_SHARE = 0.5f;

    private static final float GLYPH_SHARE = 0.3f;

    private final boolean turned;
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable TextPosition last;
    private float left;
    private float top;
    private float right;
    private float bottom;
    private float height;
    private int glyphs;
    private float lastLeft;
    private float lastEnd;

    /**
     * Makes one.
     *
     * @param turned whether its glyphs run in another direction than the upright page
     */
    WordCollector(boolean turned) {
        this.turned = turned;
    }

    void add(TextPosition glyph) {
        String unicode = glyph.getUnicode();
        if (unicode == null || isBlank(unicode)) {
            close(true);
            return;
        }
        float x = turned ? glyph.getXDirAdj() : glyph.getX();
        TextPosition previous = last;
        if (previous != null && !continues(previous, glyph, unicode, x)) {
            return;
        }
        float capHeight = capHeight(glyph);
        float y = y(glyph);
        append(glyph, unicode, x, y - capHeight, x + width(glyph), y + capHeight / 4, capHeight);
    }

    private float y(TextPosition glyph) {
        return turned ? glyph.getYDirAdj() : glyph.getY();
    }

    private float width(TextPosition glyph) {
        return turned ? glyph.getWidthDirAdj() : glyph.getWidth();
    }

    List<Run> finish() {
        close(false);
        return runs;
    }

    /**
     * Returns false when the glyph starts no new character: it is drawn twice for bold type, or joined with an accent.
     */
    private boolean continues(TextPosition previous, TextPosition glyph, String unicode, float x) {
        boolean sameLine = Math.abs(y(previous) - y(glyph)) < height / 2;
        float width = width(glyph);
        if (sameLine
                && Math.abs(x - lastLeft) < width / 3
                && previous.getUnicode().equals(unicode)) {
            return false;
        }
        if (sameLine && joinAccent(previous, glyph, unicode, x)) {
            return false;
        }
        float gap = x - lastEnd;
        boolean leftwards = x < lastLeft && RightToLeft.isIn(unicode);
        if (!sameLine || leftwards || gap > gapLimit(glyph) || gap < -Math.max(width, height)) {
            close(false);
        }
        return true;
    }

    /** TeX's older fonts draw an accent and a letter on one spot, in either order. */
    private boolean joinAccent(TextPosition previous, TextPosition glyph, String unicode, float x) {
        if (x >= lastEnd || text.length() == 0) {
            return false;
        }
        boolean accentLast = glyph.isDiacritic();
        if (!accentLast && !previous.isDiacritic()) {
            return false;
        }
        String letter = accentLast ? previous.getUnicode() : unicode;
        String accent = accentLast ? unicode : previous.getUnicode();
        text.setLength(text.length() - previous.getUnicode().length());
        text.append(Normalizer.normalize(letter + combining(accent), Normalizer.Form.NFC));
        right = Math.max(right, x + width(glyph));
        lastEnd = right;
        return true;
    }

    private static String combining(String accent) {
        return switch (accent) {
            case "\u00a8" -> "\u0308";
            case "\u00b4", "\u02ca" -> "\u0301";
            case "`", "\u02cb" -> "\u0300";
            case "^", "\u02c6" -> "\u0302";
            case "~", "\u02dc" -> "\u0303";
            case "\u00b8" -> "\u0327";
            case "\u02da" -> "\u030a";
            case "\u02c7" -> "\u030c";
            default -> accent;
        };
    }

    private float gapLimit(TextPosition glyph) {
        float byGlyph = (right - left) / Math.max(1, glyphs) * GLYPH_SHARE;
        float space = glyph.getWidthOfSpace();
        return space > 0 ? Math.min(byGlyph, space * SPACE_SHARE) : byGlyph;
    }

    private void append(
            TextPosition glyph, String unicode, float glyphLeft, float glyphTop, float end, float low, float high) {
        if (last == null) {
            left = glyphLeft;
            top = glyphTop;
            right = end;
            bottom = low;
            height = high;
        } else {
            left = Math.min(left, glyphLeft);
            top = Math.min(top, glyphTop);
            right = Math.max(right, end);
            bottom = Math.max(bottom, low);
            height = Math.max(height, high);
        }
        text.append(unicode.length() > 1 ? RightToLeft.visual(unicode) : unicode);
        glyphs++;
        last = glyph;
        lastLeft = glyphLeft;
        lastEnd = end;
    }

    private void close(boolean spaceFollows) {
        TextPosition glyph = last;
        if (glyph == null) {
            return;
        }
        String clean = CleanText.word(text);
        if (!clean.isEmpty()) {
            float charWidth = (right - left) / glyphs;
            float slope = slope(glyph);
            float baseline = y(glyph) + slope * (lastLeft - left);
            // A text that runs to the left has its blank on the other side, where only the gap shows it.
            boolean blank = spaceFollows && !RightToLeft.isIn(clean);
            runs.add(new Run(clean, left, top, right, bottom, baseline, height, charWidth, blank, slope));
        }
        text.setLength(0);
        glyphs = 0;
        last = null;
    }

    /** Returns how much text rises that is meant to run along the frame's lines, as on a page that was scanned askew. */
    private static float slope(TextPosition glyph) {
        Matrix matrix = glyph.getTextMatrix();
        boolean upAndDown = glyph.getDir() % 180 != 0;
        float along = upAndDown ? matrix.getShearY() : matrix.getScaleX();
        float across = upAndDown ? -matrix.getScaleX() : matrix.getShearY();
        return along == 0 ? 0 : across / along;
    }

    private static float capHeight(TextPosition glyph) {
        float measured = glyph.getHeight();
        return measured > 0 ? measured : Math.max(1, glyph.getFontSizeInPt()) * 0.7f;
    }

    private static boolean isBlank(String unicode) {
        for (int i = 0; i < unicode.length(); i++) {
            char c = unicode.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
