package io.docket.processors.document;

import java.util.List;

/**
 * The text of a document.
 *
 * @param text lines ended by a line feed, cells of a table row set apart by tabs
 * @param findings what a viewer shows and the text has not
 */
public record ReadText(String text, List<Finding> findings) {}
