package io.docket.processors.child;

import java.util.List;
import java.util.stream.Stream;

/**
 * How much a child reads of one file.
 *
 * @param maxPages of a PDF
 * @param maxCharacters of a document, in UTF-16 units
 * @param imageDpi resolution of page images
 * @param maxPixels a larger page is drawn at a lower resolution
 */
public record ParserLimits(int maxPages, long maxCharacters, int imageDpi, long maxPixels) {

    /** Returns them as arguments of {@link ParserMain}. */
    public List<String> arguments() {
        return Stream.of(maxPages, maxCharacters, imageDpi, maxPixels)
                .map(String::valueOf)
                .toList();
    }

    static ParserLimits of(String... arguments) {
        return new ParserLimits(
                Integer.parseInt(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
    }
}
