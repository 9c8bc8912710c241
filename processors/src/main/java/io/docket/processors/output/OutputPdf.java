package io.docket.processors.output;

import io.docket.processors.document.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Makes a PDF of a text: what it is, its summary, and its pages one after the other. It is tagged (PDF/UA), its fonts are
 * in it, and text is nothing but text: no markup is understood, no address followed.
 *
 * <p>Sheets wait in a temporary file, and pages are read one by one, so that memory grows with the paragraphs only.
 */
public final class OutputPdf {
    /** The text goes on behind the end of the PDF. */
    public static final String OUTPUT_CUT = "OUTPUT_CUT";

    private static final String ENGLISH = "en";
    private static final int EM = 1000;
    /** Above it one block holds the paragraphs of a page, so that a text of short ones fits into memory. */
    private static final int MOST_BLOCKS = 60_000;

    private final FontFiles fonts;
    private final int maxSheets;

    /**
     * Makes one that can be used again and again, by one thread at a time.
     *
     * @param maxSheets a longer text is cut, and the last sheet says so
     */
    public OutputPdf(int maxSheets) throws IOException {
        fonts = FontFiles.load();
        this.maxSheets = maxSheets;
    }

    /** Writes the PDF, and returns what a person has to know of what is not in it. */
    public List<Finding> write(OutputFile.Reader text, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            return new Making(document, text).write(out);
        }
    }

    /** One PDF while it is made. */
    private final class Making {
        private final PDDocument document;
        private final OutputFile.Reader in;
        private final OutputHead head;
        private final EmbeddedFonts embedded;
        private final Letters letters = new Letters(fonts);
        private final LineBreaks breaks = new LineBreaks(fonts);
        private final Tags tags = new Tags();
        private final Sheets sheets;
        private final PDDocumentOutline outline = new PDDocumentOutline();
        private final String ours;

        Making(PDDocument document, OutputFile.Reader in) {
            this.document = document;
            this.in = in;
            head = in.head();
            embedded = new EmbeddedFonts(document, fonts);
            sheets = new Sheets(document, embedded, tags, maxSheets);
            ours = head.language().equals(ENGLISH) ? "" : ENGLISH;
        }

        List<Finding> write(OutputStream out) throws IOException {
            head();
            OutputPage page = in.next();
            while (page != null && !sheets.isFull()) {
                page(page);
                page = in.next();
            }
            List<Finding> findings = findings();
            sheets.finish();
            new Footers(fonts, embedded).add(document, letters.written(head.title()), date().toString());
            embedded.finish();
            Metadata.write(document, head);
            document.getDocumentCatalog().setStructureTreeRoot(tags.finish());
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            // Object streams would need all objects in memory once more.
            document.save(out, CompressParameters.NO_COMPRESSION);
            return findings;
        }

        private LocalDate date() {
            return LocalDate.ofInstant(head.made(), ZoneOffset.UTC);
        }

        private void head() throws IOException {
            tags.section();
            line(Style.TITLE, "", head.title());
            line(Style.ABOUT, ours, "Source: " + head.source());
            String language = Locale.forLanguageTag(head.language()).getDisplayLanguage(Locale.ENGLISH);
            line(Style.ABOUT, ours, "Language: " + (language.isEmpty() ? "not known" : language));
            line(Style.ABOUT, ours, "Date: " + date() + (head.isFinal() ? "" : ", not finalized"));
            if (!head.summary().isBlank()) {
                tags.section();
                heading("Summary");
                line(Style.ABOUT, ours, head.summaryBy());
                paragraphs(head.summary(), "");
            }
        }

        private void page(OutputPage page) throws IOException {
            tags.section();
            heading(page.number() == 0 ? "Text" : "Page " + page.number());
            for (OutputPage.Passage passage : page.passages()) {
                if (!passage.label().isEmpty()) {
                    line(Style.LABEL, ours, passage.label());
                }
                if (passage.text().isBlank()) {
                    line(Style.ABOUT, ours, "No text");
                }
                paragraphs(passage.text(), passage.language());
            }
        }

        private void heading(String text) throws IOException {
            line(Style.HEADING, ours, text);
            if (sheets.sheet() != null && !sheets.isFull()) {
                PDPageXYZDestination place = new PDPageXYZDestination();
                place.setPage(sheets.sheet());
                place.setTop(sheets.height() + Style.HEADING.leading());
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle(text);
                item.setDestination(place);
                outline.addLast(item);
            }
        }

        private void line(Style style, String language, String text) throws IOException {
            sheets.begin(style, language);
            wrapped(style, text);
        }

        private boolean wrapped(Style style, String text) throws IOException {
            return breaks.breaks(letters.written(text), (float) Sheets.WIDTH * EM / style.size(), sheets::line);
        }

        private void paragraphs(String text, String language) throws IOException {
            boolean isOpen = false;
            for (int start = 0; start < text.length() && !sheets.isFull(); ) {
                int end = endOfLine(text, start);
                String line = text.substring(start, end);
                start = end + (text.startsWith("\r\n", end) ? 2 : 1);
                if (line.isBlank()) {
                    isOpen = isOpen && goesOn();
                } else {
                    if (!isOpen) {
                        sheets.begin(Style.TEXT, language);
                        isOpen = true;
                    }
                    wrapped(Style.TEXT, line);
                }
            }
        }

        private boolean goesOn() {
            boolean many = tags.count() > MOST_BLOCKS;
            if (many) {
                sheets.gap();
            }
            return many;
        }

        private List<Finding> findings() throws IOException {
            List<Finding> findings = new ArrayList<>();
            boolean isCut = sheets.isFull();
            sheets.release();
            if (isCut) {
                String sentence = "The output PDF ends after " + maxSheets + " pages, and the text goes on";
                findings.add(Finding.warning(OUTPUT_CUT, sentence));
                line(Style.ABOUT, ours, sentence + ". The whole text is kept with the document.");
            }
            if (!letters.missing().isEmpty()) {
                Finding finding = MissingFonts.finding(letters.missing());
                findings.add(finding);
                line(Style.ABOUT, ours, finding.message() + ".");
            }
            return findings;
        }
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && !isEndOfLine(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isEndOfLine(char character) {
        return switch (character) {
            case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }
}
