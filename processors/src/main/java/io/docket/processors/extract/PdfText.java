package io.docket.processors.extract;

import io.docket.processors.document.Page;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

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

    /**
     * Returns every page, in order; one without a text layer has no lines.
     *
     * <p>Boxes lie on the upright page as a viewer shows it: crop box and rotation applied.
     *
     * @param progress told after each page, unit {@code pages}
     * @throws UnreadableDocumentException when the PDF is encrypted, too large, or damaged beyond PDFBox's repair
     * @throws IOException when the file cannot be read from disk
     */
    public List<Page> read(Path file, Progress progress) throws IOException, UnreadableDocumentException {
        try (PDDocument document = PdfFiles.open(file)) {
            return read(document, progress);
        }
    }

    private List<Page> read(PDDocument document, Progress progress) throws UnreadableDocumentException {
        try {
            int total = document.getNumberOfPages();
            if (total > maxPages) {
                throw tooLarge(total + " pages, more than the limit of " + maxPages);
            }
            PageReader reader = new PageReader(maxCharacters);
            List<Page> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                if (pages.size() == maxPages) {
                    throw tooLarge("more pages than the limit of " + maxPages);
                }
                pages.add(reader.read(page, pages.size() + 1));
                progress.report(pages.size(), total, "pages");
            }
            if (pages.isEmpty()) {
                throw new UnreadableDocumentException(Reason.CORRUPT, "The PDF has no pages");
            }
            return pages;
        } catch (PageReader.TooManyCharacters e) {
            throw tooLarge("more characters than the limit of " + maxCharacters);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw ParserFaults.pdf(e);
        }
    }

    private static UnreadableDocumentException tooLarge(String what) {
        return new UnreadableDocumentException(Reason.TOO_LARGE, "The PDF has " + what);
    }
}
