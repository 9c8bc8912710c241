package io.docket.processors.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One page's text with positions.
 *
 * @param number 1-based
 * @param width of the upright page in points (1/72 inch)
 * @param height of the upright page in points
 * @param lines top to bottom, each left to right; empty when the page has no text layer
 * @param turned degrees clockwise (0, 90, 180 or 270) by which the page as a viewer shows it was turned to be upright
 */
public record Page(int number, double width, double height, List<List<Word>> lines, int turned) {

    /** A page that stands upright in its file. */
    public Page(int number, double width, double height, List<List<Word>> lines) {
        this(number, width, height, lines, 0);
    }

    /** Returns the words with single spaces, one text line a line. */
    public String text() {
        return lines.stream()
                .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
