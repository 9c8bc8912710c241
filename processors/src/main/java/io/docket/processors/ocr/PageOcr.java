package io.docket.processors.ocr;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.TextLanguage;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.Word;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the words of one page from its picture: finds out how it is turned and which language it is in, and reads it.
 *
 * <p>Where no engine can run, the page has no words and a finding says so. Not thread-safe.
 */
public final class PageOcr {
    private static final double LOW_CONFIDENCE = 0.6;
    /** Clean scans are above. */
    private static final double UNSURE = 0.85;

    private static final double A4_INCHES = 842.0 / 72;

    private final OcrSettings settings;
    private final TesseractFiles files;
    private Optional<SecondEngine> second = Optional.empty();
    private boolean secondSought;

    /** Makes a reader; the engine is unpacked when the first page is read. */
    public PageOcr(OcrSettings settings) {
        this.settings = settings;
        files = new TesseractFiles(settings);
    }

    /**
     * Reads a page that was drawn.
     *
     * @param picture as a viewer shows it
     * @param number of the page, 1-based
     * @param dpi pixels of the picture for an inch of the page; the page's size in points follows from it
     * @throws UnreadableDocumentException when the engine takes too long, too much memory, or ends over it
     */
    public PageText readPage(BufferedImage picture, int number, double dpi) throws UnreadableDocumentException {
        return read(GrayImages.of(picture), number, new Kind(dpi, (int) Math.round(dpi)));
    }

    /**
     * Reads a photo, a scan or another picture. Nothing is known of its size on paper, and few files say the truth:
     * its page is as long as an A4 sheet.
     *
     * @throws UnreadableDocumentException when the engine takes too long, too much memory, or ends over it
     */
    public PageText readImage(BufferedImage picture, int number) throws UnreadableDocumentException {
        double dpi = Math.max(picture.getWidth(), picture.getHeight()) / A4_INCHES;
        return read(GrayImages.of(picture), number, new Kind(dpi, 0));
    }

    /**
     * What sort of picture is read.
     *
     * @param dpi by which its size in points is told
     * @param resolution that the engine is told; 0 for none
     */
    private record Kind(double dpi, int resolution) {}

    private PageText read(GrayImage image, int number, Kind kind) throws UnreadableDocumentException {
        try {
            Tesseract engine = new Tesseract(files.program(), files.tessdata(), settings.timeout());
            for (String needed : List.of(TextLanguage.FALLBACK, "osd")) {
                if (!files.has(needed)) {
                    throw new OcrUnavailableException(
                            "There is no language file " + needed + ".traineddata in " + files.tessdata());
                }
            }
            return read(engine, image, number, kind);
        } catch (OcrUnavailableException e) {
            Finding finding = Finding.warning(
                    "OCR_UNAVAILABLE", "Page " + number + " is a picture and was not read: " + e.getMessage());
            return new PageText(page(image, number, kind.dpi(), List.of(), 0), "", 0, List.of(finding));
        }
    }

    private PageText read(Tesseract engine, GrayImage image, int number, Kind kind)
            throws UnreadableDocumentException, OcrUnavailableException {
        Upright.Look look = new Upright(engine, kind.resolution()).find(image);
        List<Finding> findings = new ArrayList<>();
        Prepared seen = look.seen();
        String language = TextLanguage.of(look.sample().text());
        Reading reading = read(engine, seen, kind, available(language));
        if (language.equals(TextLanguage.FALLBACK)) {
            // The sample may have said too little, as in a table of names and numbers.
            language = TextLanguage.of(reading.text());
            reading = available(language).equals(TextLanguage.FALLBACK)
                    ? reading
                    : read(engine, seen, kind, available(language));
        }
        if (seen.how() == Segmentation.LINES || reading.confidence() < UNSURE) {
            reading = better(reading, seen.image(), findings);
        }
        if (!available(language).equals(language)) {
            findings.add(missing(language, number));
        }
        List<List<Word>> lines = TwoUp.pages(
                        reading.words(), seen.image().width(), seen.image().height())
                .stream()
                .flatMap(side -> TextRows.of(side).stream())
                .map(row -> words(row, seen, number))
                .filter(row -> !row.isEmpty())
                .toList();
        judge(reading, seen.image(), number, findings);
        Page page = page(seen.page(), number, kind.dpi(), lines, look.turn());
        return new PageText(page, available(language), reading.confidence(), findings);
    }

    private static Reading read(Tesseract engine, Prepared seen, Kind kind, String language)
            throws UnreadableDocumentException, OcrUnavailableException {
        return new Reading(engine.words(seen.image(), kind.resolution(), seen.how(), language));
    }

    /** Photos, receipts and what was hard to read are read by the second engine too, where there is one. */
    private Reading better(Reading first, GrayImage image, List<Finding> findings) {
        try {
            Optional<SecondEngine> engine = second();
            return engine.isEmpty()
                    ? first
                    : new Reading(Fusion.of(first.words(), engine.get().words(image)));
        } catch (OcrUnavailableException e) {
            findings.add(Finding.warning("OCR_SECOND_UNAVAILABLE", String.valueOf(e.getMessage())));
            return first;
        }
    }

    private Optional<SecondEngine> second() throws OcrUnavailableException {
        if (!secondSought && settings.models() != null) {
            second = SecondEngine.in(settings.models());
            secondSought = true;
        }
        return second;
    }

    private String available(String language) throws OcrUnavailableException {
        return settings.languages().contains(language) && files.has(language) ? language : TextLanguage.FALLBACK;
    }

    private static Finding missing(String language, int number) {
        return Finding.warning(
                "OCR_LANGUAGE_MISSING",
                "Page " + number + " looks like \"" + language
                        + "\", which the OCR engine has not; it was read as English");
    }

    /** What looks empty may be written too faintly, so it is told as well. */
    private static void judge(Reading reading, GrayImage seen, int number, List<Finding> findings) {
        if (reading.words().isEmpty()) {
            findings.add(Finding.warning(
                    "OCR_NO_WORDS",
                    "No word was read in the picture that page " + number + " is"
                            + (seen.isBlank() ? "; it looks empty" : "")));
        } else if (reading.confidence() < LOW_CONFIDENCE) {
            findings.add(Finding.warning(
                    "OCR_LOW_CONFIDENCE",
                    "Page " + number + " was hard to read: the confidence of its words is "
                            + Math.round(reading.confidence() * 100) + " %"));
        }
    }

    private static List<Word> words(List<ReadWord> row, Prepared seen, int number) {
        return row.stream()
                .map(word -> new Word(word.text(), seen.place(number, word), word.confidence()))
                .filter(word -> word.box().width() > 0 && word.box().height() > 0)
                .toList();
    }

    private static Page page(GrayImage upright, int number, double dpi, List<List<Word>> lines, int turned) {
        return new Page(number, upright.width() * 72 / dpi, upright.height() * 72 / dpi, lines, turned);
    }
}
