package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.ToRead.Reason;
import io.docket.processors.document.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** What a page shows beside the words of its text layer, and whether those can be believed. */
final class PageLook {
    /** Operators that paint what a path encloses, its outline or a shading (PDF 1.7, table 51). */
    private static final Set<String> PAINTING = Set.of("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh");
    /** A page whose letters are drawn as shapes has one or more for each; ruled forms and charts have fewer. */
    private static final int MANY_SHAPES = 150;

    private static final int FEW_WORDS = 25;
    private static final double MUCH_OF_PAGE = 0.3;
    private static final double MOST_OF_PAGE = 0.6;
    private static final double SOME_OF_PAGE = 0.02;
    private static final double MANY_BROKEN = 0.3;

    private final double pageArea;
    private final Pictures pictures = new Pictures();
    private double imageArea;
    private int shapes;
    private int glyphs;
    private int meant;
    private int hidden;
    private @Nullable COSStream backdrop;

    /** Starts a page of so many square points. */
    PageLook(double pageArea) {
        this.pageArea = pageArea;
    }

    /**
     * Takes an image, also one of many strips.
     *
     * @param area that it covers, in square points
     * @param place the smallest box around it
     * @param opaque whether what lies beneath is not seen any more
     * @param stream its data; null when it lies within the page's own
     */
    void image(double area, Box place, boolean opaque, @Nullable COSStream stream) {
        double covered = Math.min(area, pageArea);
        imageArea += covered;
        pictures.add(place);
        backdrop = covered >= MOST_OF_PAGE * pageArea ? stream : backdrop;
        // Some scanners write their words first and lay the picture of the page upon them.
        hidden = opaque && covered >= MOST_OF_PAGE * pageArea ? glyphs : hidden;
    }

    void drawing(String operator) {
        shapes += PAINTING.contains(operator) ? 1 : 0;
    }

    void glyph(boolean shown) {
        glyphs++;
        hidden += shown ? 0 : 1;
    }

    /** Returns whether there are letters, with or without a meaning. */
    boolean hasGlyphs() {
        return glyphs > 0;
    }

    /** Returns whether there are letters and nobody sees one of them. */
    boolean isAllHidden() {
        return glyphs > 0 && hidden == glyphs;
    }

    /** Takes what a glyph stands for. */
    void meaning(String unicode) {
        meant += unicode.isEmpty() || isBroken(unicode.charAt(0)) ? 0 : 1;
    }

    /** Codes of a font without a table of meanings arrive as control or private characters. */
    private static boolean isBroken(char c) {
        return c == '\uFFFD' || (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= '\uE000' && c <= '\uF8FF');
    }

    /** Returns what is to be read by OCR; empty when the page's own words are all and can be believed. */
    Optional<ToRead> toRead(Page page) {
        if (isPicture(page)) {
            return Optional.of(ToRead.page(isStated(page) ? Reason.BENEATH : Reason.PICTURE));
        }
        if (isLayer()) {
            return TextFaults.many(page) ? Optional.of(ToRead.page(Reason.DOUBTED)) : Optional.empty();
        }
        List<Box> beside = pictures.beside(page);
        return beside.isEmpty() ? Optional.empty() : Optional.of(new ToRead(Reason.BESIDE, beside));
    }

    private boolean isPicture(Page page) {
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

    /**
     * Returns the places of pictures that cover most of the page and that its text stands upon; empty without, or when the text
     * was read from them. Whether they show more words nobody knows yet.
     */
    List<Box> behind(Page page) {
        return isLayer() ? List.of() : pictures.behind(page, MOST_OF_PAGE);
    }

    /** Returns the picture that covers most of the page; of several the last. */
    Optional<COSStream> backdrop() {
        return Optional.ofNullable(backdrop);
    }

    /** Its few words are exact, and seen as they are read. */
    private boolean isStated(Page page) {
        return glyphs > 0 && hidden == 0 && meant >= glyphs && !Gibberish.is(texts(page));
    }

    /** Words that nobody sees lie over a scan, for searching. */
    private boolean isLayer() {
        return 2 * hidden > glyphs && imageArea >= MUCH_OF_PAGE * pageArea;
    }

    private static List<String> texts(Page page) {
        return page.lines().stream().flatMap(List::stream).map(Word::text).toList();
    }
}
