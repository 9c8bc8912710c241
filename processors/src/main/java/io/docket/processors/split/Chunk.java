package io.docket.processors.split;

/**
 * A piece of a text.
 *
 * @param index 0-based
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character; the next chunk starts there, or before it
 * @param firstPage 1-based number of the page that its first character stands on; 0 when the text has no pages
 * @param lastPage the same of its last character
 */
public record Chunk(int index, int start, int end, int firstPage, int lastPage) {

    /** A piece of a text without pages. */
    public Chunk(int index, int start, int end) {
        this(index, start, end, 0, 0);
    }
}
