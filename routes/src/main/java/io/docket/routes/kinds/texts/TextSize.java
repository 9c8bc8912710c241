package io.docket.routes.kinds.texts;

/** The size of a text. */
record TextSize(int pages, int chunks) {}
