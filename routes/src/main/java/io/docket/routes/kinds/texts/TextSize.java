package io.docket.routes.kinds.texts;

/** How much a text is. */
record TextSize(int pages, int chunks) {}
