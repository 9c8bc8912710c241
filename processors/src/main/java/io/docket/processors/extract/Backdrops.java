package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.Word;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells a scan whose head and foot were written upon, as by a fax or a program that numbers pages, from letter paper and other
 * backgrounds: it looks at the picture behind the text for letters that the text does not state.
 */
final class Backdrops {
    /** Letters of seven points are seen apart. */
    private static final int DPI = 150;

    private static final long PIXELS = 2_500_000;
    /** Of a document; each costs a tenth of a second or two. */
    private static final int MOST_LOOKS = 60;
    /** Some ten words: less is a logo with a motto. */
    private static final int MANY_LETTERS = 60;
    /** Of its height, by which a word's ink may pass its box. */
    private static final double MARGIN = 0.35;

    private final PDDocument document;
    private final PdfText.Pages taker;
    private final PageImages images = new PageImages(DPI, PIXELS).withoutText();
    /** Letter paper stands behind each page, and is looked at once. */
    private final IdentityHashMap<COSStream, Seen> seen = new IdentityHashMap<>();

    private int looks;
    private int notLooked;

    Backdrops(PDDocument document, PdfText.Pages taker) {
        this.document = document;
        this.taker = taker;
    }

    /** The letters of a picture that covers a page. */
    private record Seen(List<Box> places, List<Box> letters) {}

    /** Returns what is to be read by OCR; empty when the pictures behind the text show no words beside its own. */
    Optional<ToRead> toRead(Page page, PageLook look) {
        List<Box> places = look.behind(page);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = page.lines().stream().flatMap(List::stream).toList();
        long more = letters(page, places, look.backdrop()).stream()
                .filter(letter -> words.stream().noneMatch(word -> isUnder(letter, word.box(), page)))
                .limit(MANY_LETTERS)
                .count();
        return more < MANY_LETTERS ? Optional.empty() : Optional.of(new ToRead(ToRead.Reason.BENEATH, places));
    }

    private List<Box> letters(Page page, List<Box> places, Optional<COSStream> picture) {
        Seen before = picture.map(seen::get).orElse(null);
        if (before != null && isSame(before.places(), places)) {
            return before.letters();
        }
        if (looks >= MOST_LOOKS) {
            notLooked++;
            return List.of();
        }
        looks++;
        List<Box> letters = draw(page.number());
        picture.ifPresent(stream -> seen.put(stream, new Seen(places, letters)));
        return letters;
    }

    private List<Box> draw(int page) {
        try {
            return taker.letters(images.draw(document, page).image(), page);
        } catch (UnreadableDocumentException e) {
            // Its text was read, and what the picture shows nobody can see.
            return List.of();
        }
    }

    private static boolean isSame(List<Box> some, List<Box> others) {
        return some.size() == others.size()
                && some.get(0).x() == others.get(0).x()
                && some.get(0).y() == others.get(0).y()
                && some.get(0).width() == others.get(0).width()
                && some.get(0).height() == others.get(0).height();
    }

    private static boolean isUnder(Box letter, Box word, Page page) {
        double down = MARGIN * word.height();
        double across = down * page.height() / page.width();
        double x = letter.x() + letter.width() / 2;
        double y = letter.y() + letter.height() / 2;
        return x >= word.x() - across
                && x <= word.x() + word.width() + across
                && y >= word.y() - down
                && y <= word.y() + word.height() + down;
    }

    /** Returns what a reviewer has to know, after all pages. */
    List<Finding> findings() {
        return notLooked == 0
                ? List.of()
                : List.of(Finding.warning(
                        "BACKGROUND_NOT_LOOKED_AT",
                        notLooked + " pages have a picture behind their text that was not looked at, because "
                                + MOST_LOOKS + " other pages have one too; words in it were not read"));
    }
}
