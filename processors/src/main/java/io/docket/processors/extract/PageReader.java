package io.docket.processors.extract;

import io.docket.processors.document.Page;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Passes the glyphs of a page, in the order of PDFBox's callbacks, to {@link WordCollector}.
 *
 * <p>Extends the stripper for its glyph widths and Unicode rules only: its own sorting and writing never run.
 */
final class PageReader extends PDFTextStripper {
    private final long maxCharacters;
    private WordCollector words = new WordCollector(0);
    private long characters;

    PageReader(long maxCharacters) {
        this.maxCharacters = maxCharacters;
        // processPage is called without a document; its page counter then stays at 0.
        setStartPage(0);
        setShouldSeparateByBeads(false);
    }

    Page read(PDPage page, int number) throws IOException {
        PDRectangle box = page.getCropBox();
        boolean sideways = page.getRotation() % 180 != 0;
        double width = Math.max(1, sideways ? box.getHeight() : box.getWidth());
        double height = Math.max(1, sideways ? box.getWidth() : box.getHeight());
        words = new WordCollector(page.getRotation());
        if (page.hasContents()) {
            processPage(page);
        }
        return new Page(number, width, height, new LineBuilder(number, width, height).lines(words.finish()));
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        characters++;
        if (characters > maxCharacters) {
            throw new TooManyCharacters();
        }
        words.add(glyph);
    }

    @Override
    protected void writePage() {
        // The stripper's own lists are empty, since processTextPosition is overridden.
    }

    /** A runtime exception, because PDFBox's interpreter does not pass on all checked ones. */
    static final class TooManyCharacters extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
