package io.docket.routes.kinds.texts;

/**
 * The stretch of the material that one part is about.
 *
 * @param offset of its first byte
 * @param bytes of it
 */
record Stretch(long offset, int bytes) {}
