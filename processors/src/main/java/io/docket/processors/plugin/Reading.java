package io.docket.processors.plugin;

import io.docket.processors.document.Page;
import java.util.List;

/** What was read of a file. */
public sealed interface Reading {

    /** Running text. */
    record OfText(String text) implements Reading {}

    /** Pages with the words on them and where they stand. */
    record OfPages(List<Page> pages) implements Reading {}
}
