package io.docket.processors.document;

/**
 * A code on a page that machines read, such as a QR code.
 *
 * @param text what it says, not judged and never blank
 * @param box where it stands on the upright page
 */
public record PageCode(String text, Box box) {}
