package io.docket.processors.document;

/**
 * One word as it stands on a page.
 *
 * @param text never blank
 * @param box its glyphs' extent
 */
public record Word(String text, Box box) {}
