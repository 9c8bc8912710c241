package io.docket.processors.extract;

import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.List;
import java.util.Set;

/** What a page shows beside the words of its text layer, and whether those can be believed. */
final class PageLook {
    /** Operators that paint what a path encloses, its outline or a shading (PDF 1.7, table 51). */
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh");
    /** A page whose letters are drawn as shapes has one or more for each; ruled forms and charts have fewer. */
    private static final int MANY_SHAPES = 150;

    private static final int FEW_WORDS = 25;
    private static final double MUCH_OF_PAGE = 0.3;
    private static final double SOME_OF_PAGE = 0.02;
    private static final double MANY_BROKEN = 0.3;

    private final double pageArea;
    private double imageArea;
    private int shapes;
    private int glyphs;
    private int meant;

    /** Starts a page of so many square points. */
    PageLook(double pageArea) {
        this.pageArea = pageArea;
    }

    /** Takes an image, also one of many strips. */
    void image(double area) {
        imageArea += Math.min(area, pageArea);
    }

    void drawing(String operator) {
        shapes += PAINTING.contains(operator) ? 1 : 0;
    }

    void glyph() {
        glyphs++;
    }

    boolean hasGlyphs() {
        return glyphs > 0;
    }

    /** Takes what a glyph stands for. */
    void meaning(String unicode) {
        meant += unicode.isEmpty() || isBroken(unicode.charAt(0)) ? 0 : 1;
    }

    /** Codes of a font without a table of meanings arrive as control or private characters. */
    private static boolean isBroken(char c) {
        return c == '\uFFFD' || (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= '\uE000' && c <= '\uF8FF');
    }

    boolean needsOcr(Page page) {
        int words = page.lines().stream().mapToInt(List::size).sum();
        double share = imageArea / pageArea;
        if (glyphs > 0 && glyphs - meant > glyphs * MANY_BROKEN) {
            return true;
        }
        if (words == 0) {
            return share >= SOME_OF_PAGE || shapes >= MANY_SHAPES;
        }
        // A page number or a stamp beside a scan.
        return (words <= FEW_WORDS && share >= MUCH_OF_PAGE) || Gibberish.is(texts(page));
    }

    private static List<String> texts(Page page) {
        return page.lines().stream().flatMap(List::stream).map(Word::text).toList();
    }
}
