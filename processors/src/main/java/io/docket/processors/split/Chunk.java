package io.docket.processors.split;

/**
 * A piece of a text.
 *
 * @param index 0-based
 * @param start offset of its first character, in UTF-16 units
 * @param end offset behind its last character; the next chunk starts there
 */
public record Chunk(int index, int start, int end) {}
