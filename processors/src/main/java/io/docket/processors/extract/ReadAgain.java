package io.docket.processors.extract;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.ToRead.Reason;
import io.docket.processors.document.Word;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page after OCR: its own words, those that were read, or both.
 *
 * @param findings what a reviewer has to know of the choice
 */
public record ReadAgain(Page page, List<Finding> findings) {
    /** Whoever reads less than this of what was there has lost something. */
    private static final double MOST_LETTERS = 0.6;

    /**
     * Decides.
     *
     * @param own the page as its file states it
     * @param read what OCR has read; of pictures beside text only their words
     */
    public static ReadAgain of(Page own, Page read, ToRead toRead) {
        if (read.lines().isEmpty()) {
            return toRead.reason() == Reason.DOUBTED ? doubtful(own) : new ReadAgain(emptied(own, read), List.of());
        }
        return switch (toRead.reason()) {
            case PICTURE -> new ReadAgain(read, List.of());
            case BESIDE -> new ReadAgain(both(own, read), List.of());
            case BENEATH -> new ReadAgain(WordsBeneath.joined(own, read), List.of());
            case DOUBTED -> isBetter(read, own) ? replaced(read) : doubtful(own);
        };
    }

    /** Of a page without any words the picture's size counts. */
    private static Page emptied(Page own, Page read) {
        return own.lines().isEmpty() ? read : own;
    }

    private static Page both(Page own, Page read) {
        List<List<Word>> lines =
                Stream.concat(own.lines().stream(), read.lines().stream()).toList();
        return new Page(own.number(), own.width(), own.height(), lines, own.turned());
    }

    private static boolean isBetter(Page read, Page own) {
        return letters(read) >= MOST_LETTERS * letters(own) && TextFaults.share(read) < TextFaults.share(own);
    }

    private static long letters(Page page) {
        return page.text().codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static ReadAgain replaced(Page read) {
        return new ReadAgain(
                read,
                List.of(Finding.warning(
                        "TEXT_LAYER_REPLACED",
                        "The text that lies over the scan on page " + read.number()
                                + " has many faults of OCR; what was read anew is better and was taken")));
    }

    private static ReadAgain doubtful(Page own) {
        return new ReadAgain(
                own,
                List.of(
                        Finding.warning(
                                "TEXT_LAYER_DOUBTFUL",
                                "The text that lies over the scan on page " + own.number()
                                        + " has many faults of OCR, and reading it anew gave nothing better: compare it with the page")));
    }
}
