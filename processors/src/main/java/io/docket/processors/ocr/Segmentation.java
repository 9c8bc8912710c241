package io.docket.processors.ocr;

/** How Tesseract looks for text on a page. */
enum Segmentation {
    /** Only finds out how the page is turned. */
    ORIENTATION(0),
    /** Blocks and columns of any order. */
    BLOCKS(3),
    /** One block of lines over the whole width. */
    LINES(6);

    private final int mode;

    Segmentation(int mode) {
        this.mode = mode;
    }

    String mode() {
        return String.valueOf(mode);
    }
}
