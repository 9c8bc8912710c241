package io.docket.routes.flow;

import io.docket.processors.document.ToRead;
import java.util.SortedMap;

/**
 * The pages of a document that show more than is written in them, such as pictures.
 *
 * @param toRead what is to be read on each, by its 1-based number
 */
public record ScannedPages(SortedMap<Integer, ToRead> toRead) {}
