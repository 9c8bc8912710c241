package io.docket.routes.flow;

import java.util.SortedSet;

/**
 * The pages of a document that show more than is written in them, because they are pictures.
 *
 * @param numbers 1-based
 */
public record ScannedPages(SortedSet<Integer> numbers) {}
