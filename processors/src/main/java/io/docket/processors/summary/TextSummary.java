package io.docket.processors.summary;

import java.util.List;

/**
 * The sentences that say most of a text, as they stand in it.
 *
 * @param language of the text, ISO 639-2/T
 * @param sentences in the order of the text; none when it has no words
 * @param ofChunks the same of each chunk, in order
 */
public record TextSummary(String language, List<Span> sentences, List<List<Span>> ofChunks) {}
