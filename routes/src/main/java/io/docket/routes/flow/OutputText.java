package io.docket.routes.flow;

/**
 * What an output PDF has beside the text itself, see {@link io.docket.processors.output.OutputPdf}.
 *
 * @param language of the text, a BCP 47 tag; empty when it is not known
 * @param summary empty for none
 * @param summaryBy who made the summary, in words
 */
public record OutputText(String language, String summary, String summaryBy) {}
