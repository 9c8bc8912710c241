package io.docket.processors.output;

import org.apache.pdfbox.cos.COSName;

/**
 * How a block of lines looks, and what it is to a program that reads the page aloud.
 *
 * @param tag its standard structure type (ISO 32000-1, 14.8.4)
 * @param size of the font, in points
 * @param leading from line to line, in points
 * @param gray 0 is black
 * @param before room above it, in points
 * @param together how many lines of what follows have to be on the same page
 */
record Style(COSName tag, int size, int leading, double gray, int before, int together) {
    static final Style TITLE = new Style(COSName.getPDFName("H1"), 18, 24, 0, 0, 0);
    static final Style ABOUT = new Style(COSName.P, 9, 13, 0.35, 4, 0);
    static final Style HEADING = new Style(COSName.getPDFName("H2"), 13, 18, 0, 18, 3);
    static final Style LABEL = new Style(COSName.getPDFName("H3"), 10, 14, 0.35, 8, 2);
    static final Style TEXT = new Style(COSName.P, 10, 14, 0, 6, 0);
}
