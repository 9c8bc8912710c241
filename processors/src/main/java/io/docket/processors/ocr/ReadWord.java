package io.docket.processors.ocr;

/**
 * A word that an engine has read.
 *
 * @param text never blank
 * @param confidence 0 to 1
 * @param left in pixels, as the other three, of the picture that was read
 * @param line number of the line that the engine has put it in
 */
record ReadWord(String text, double confidence, double left, double top, double right, double bottom, int line) {

    double middle() {
        return (top + bottom) / 2;
    }

    double height() {
        return bottom - top;
    }

    boolean isWide() {
        return right - left >= bottom - top;
    }

    ReadWord inLine(int number) {
        return new ReadWord(text, confidence, left, top, right, bottom, number);
    }

    ReadWord moved(double x, double y) {
        return new ReadWord(text, confidence, left + x, top + y, right + x, bottom + y, line);
    }
}
