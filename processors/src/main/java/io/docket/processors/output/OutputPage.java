package io.docket.processors.output;

import java.util.List;

/**
 * One page of a text.
 *
 * @param number 1-based; 0 when the text has no pages
 * @param passages what stands on it, in the order in which it is to be read; usually one
 */
public record OutputPage(int number, List<Passage> passages) {
    public OutputPage {
        passages = List.copyOf(passages);
    }

    /** A page that is handed out as it was read. */
    public static OutputPage of(int number, String text) {
        return new OutputPage(number, List.of(new Passage("", "", text)));
    }

    /**
     * One form of a page's text.
     *
     * @param label what it is called when there are several, e.g. the translation beside the original; empty for one
     * @param language a BCP 47 tag; empty for the language of the document
     * @param text lines; an empty line ends a paragraph
     */
    public record Passage(String label, String language, String text) {}
}
