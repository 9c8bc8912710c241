package io.docket.processors.document;

import org.jspecify.annotations.Nullable;

/**
 * One word as it stands on a page.
 *
 * @param text never blank
 * @param box its glyphs' extent
 * @param confidence how sure the reader of a picture is, 0 to 1; null where the file itself states the text
 */
public record Word(String text, Box box, @Nullable Double confidence) {

    /** A word that the file itself states. */
    public Word(String text, Box box) {
        this(text, box, null);
    }
}
