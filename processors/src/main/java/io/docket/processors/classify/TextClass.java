package io.docket.processors.classify;

/**
 * What a text is.
 *
 * @param name {@code invoice}, {@code table}, {@code letter}, {@code contract}, {@code report} or {@code other}
 * @param confidence 0 to 1
 */
public record TextClass(String name, double confidence) {}
