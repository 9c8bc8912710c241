package io.docket.processors.ocr;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import java.util.List;

/**
 * What was read of one picture.
 *
 * @param page its words with their confidences; no lines when there are none
 * @param language that it was read in, by Tesseract's name; empty when nothing was read
 * @param confidence mean of the words, weighted by their lengths, 0 to 1; 0 without words
 * @param findings what a reviewer has to know
 * @param codes QR codes on it
 */
public record PageText(Page page, String language, double confidence, List<Finding> findings, List<PageCode> codes) {

    /** One whose codes nobody has looked for. */
    PageText(Page page, String language, double confidence, List<Finding> findings) {
        this(page, language, confidence, findings, List.of());
    }
}
