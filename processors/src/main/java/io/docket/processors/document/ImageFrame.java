package io.docket.processors.document;

/**
 * One picture of an image file, which is read as one page.
 *
 * @param width in pixels, as it is stored
 * @param height in pixels
 */
public record ImageFrame(int width, int height) {}
