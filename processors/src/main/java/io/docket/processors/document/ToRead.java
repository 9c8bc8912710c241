package io.docket.processors.document;

import java.util.List;

/**
 * That a page is to be read by OCR.
 *
 * @param pictures where the pictures are that show words, if anybody has looked; empty for the whole page
 */
public record ToRead(Reason reason, List<Box> pictures) {

    /** Why. */
    public enum Reason {
        /** It shows more than it says: it is a picture, or its letters mean nothing. */
        PICTURE,
        /** Its text was read from its picture by another OCR, with many faults. */
        DOUBTED,
        /** There are pictures beside its text that may show words. */
        BESIDE,
        /** Its text stands upon a picture that shows more words, as a printed page number or a stamp on a scan. */
        BENEATH
    }

    public ToRead {
        pictures = List.copyOf(pictures);
    }

    /** A whole page. */
    public static ToRead page(Reason reason) {
        return new ToRead(reason, List.of());
    }
}
