package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Reads the text layer of a PDF: words with their boxes, grouped into lines. */
public final class PdfText {
    private final int maxPages;
    private final long maxCharacters;

    /**
     * Makes a reader.
     *
     * @param maxPages of one document
     * @param maxCharacters of one document, in UTF-16 units
     */
    public PdfText(int maxPages, long maxCharacters) {
        this.maxPages = maxPages;
        this.maxCharacters = maxCharacters;
    }

    /** Takes pages as they are read. */
    @FunctionalInterface
    public interface Pages {

        /**
         * Takes the next one.
         *
         * @param total pages of the document, as far as it says
         * @param toRead what is to be read by OCR on it; null when its own words are all that it shows
         */
        void take(Page page, int total, @Nullable ToRead toRead) throws IOException;

        /**
         * Takes a picture on the page that was taken last, which may be a code that machines read.
         *
         * @param place where it stands on the page
         */
        default void codePicture(BufferedImage picture, Box place) throws IOException {}

        /**
         * Returns whether a picture may be a code, so that it is worth the time to make all of it.
         *
         * @param coarse some of its pixels, 60 or more of each side
         */
        default boolean mayBeCode(BufferedImage coarse) {
            return true;
        }

        /** Returns whether such pictures are wanted; to make them takes a moment. */
        default boolean wantsCodePictures() {
            return false;
        }

        /**
         * Returns where a picture of a page shows letters that stand in rows; none when nobody wants to know.
         *
         * @param page 1-based, for the boxes
         */
        default List<Box> letters(BufferedImage picture, int page) {
            return List.of();
        }

        /** Takes what a reviewer has to know, after all pages. */
        default void finding(Finding finding) throws IOException {}

        /** Takes how many files are embedded, XML among them, after all pages. */
        default void embedded(int files) throws IOException {}

        /** Takes an XML file that is embedded in the document, after all pages; the stream is closed afterwards. */
        default void xml(String name, InputStream content) throws IOException {}
    }

    /**
     * Reads every page, in order; one without a text layer has no lines.
     *
     * <p>Boxes lie on the upright page as a viewer shows it: crop box and rotation applied.
     *
     * @throws UnreadableDocumentException when the PDF is encrypted, too large, or damaged beyond PDFBox's repair
     * @throws IOException when the file cannot be read from disk, or a page is not taken
     */
    public void read(Path file, Pages pages) throws IOException, UnreadableDocumentException {
        try (PDDocument document = PdfFiles.open(file)) {
            read(document, pages);
        }
    }

    /** Returns every page, read as {@link #read(Path, Pages)} does. */
    public List<Page> read(Path file) throws IOException, UnreadableDocumentException {
        List<Page> pages = new ArrayList<>();
        read(file, (page, total, toRead) -> pages.add(page));
        return pages;
    }

    private void read(PDDocument document, Pages pages) throws IOException, UnreadableDocumentException {
        int total = parsed(document::getNumberOfPages);
        if (total > maxPages) {
            throw tooLarge(total + " pages, more than the limit of " + maxPages);
        }
        PageForms forms = parsed(() -> new PageForms(document));
        Layers layers = parsed(() -> new Layers(document));
        PageReader reader = new PageReader(maxCharacters, forms, layers);
        CodePictures codes = new CodePictures(document);
        Backdrops backdrops = new Backdrops(document, pages);
        int number = 0;
        Iterator<PDPage> rest = parsed(() -> document.getPages().iterator());
        while (parsed(rest::hasNext)) {
            if (number == maxPages) {
                throw tooLarge("more pages than the limit of " + maxPages);
            }
            number++;
            PDPage own = parsed(rest::next);
            Page page = page(reader, own, number);
            ToRead toRead = reader.toRead(page)
                    .or(() -> backdrops.toRead(page, reader.look()))
                    .orElse(null);
            pages.take(page, total, toRead);
            // OCR looks for codes itself, on the whole page.
            if (toRead == null && pages.wantsCodePictures()) {
                codes.take(own, page, reader.codes(), pages);
            }
        }
        if (number == 0) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The PDF has no pages");
        }
        for (Finding finding : forms.findings()) {
            pages.finding(finding);
        }
        for (Finding finding : layers.findings()) {
            pages.finding(finding);
        }
        for (Finding finding : backdrops.findings()) {
            pages.finding(finding);
        }
        List<EmbeddedFile> files = EmbeddedFile.of(document);
        pages.embedded(files.size());
        for (EmbeddedFile xml : EmbeddedFile.xmlOf(files)) {
            try (InputStream content = parsed(xml::open)) {
                pages.xml(xml.name(), content);
            }
        }
    }

    private Page page(PageReader reader, PDPage page, int number) throws UnreadableDocumentException {
        return parsed(() -> reader.read(page, number));
    }

    /** Only what the parser throws is the file's fault; what the taker of pages throws is not. */
    private <T> T parsed(Callable<T> step) throws UnreadableDocumentException {
        try {
            return step.call();
        } catch (PageReader.TooManyCharacters e) {
            throw tooLarge("more characters than the limit of " + maxCharacters);
        } catch (Exception | StackOverflowError e) {
            throw ParserFaults.pdf(e);
        }
    }

    private static UnreadableDocumentException tooLarge(String what) {
        return new UnreadableDocumentException(Reason.TOO_LARGE, "The PDF has " + what);
    }
}
