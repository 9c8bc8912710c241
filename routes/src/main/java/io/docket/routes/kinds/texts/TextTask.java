package io.docket.routes.kinds.texts;

/**
 * The range of the text that one part covers.
 *
 * @param offset of its first byte in the text
 * @param bytes of it
 * @param start offset of its first character in the text, in UTF-16 units
 * @param firstChunk the index of its first chunk
 */
record TextTask(long offset, int bytes, int start, int firstChunk) {}
