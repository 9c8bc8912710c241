package io.docket.processors.output;

import java.time.Instant;

/**
 * What an output PDF says of its text before the text itself.
 *
 * @param title the name of the file that the text was read from
 * @param source where that file came from
 * @param language of the text, a BCP 47 tag; empty when it is not known
 * @param made when its state was settled; the PDF's only date, so that the same text gives the same bytes
 * @param isFinal whether the text may not change any more; otherwise the PDF says so
 * @param summary on any number of lines; empty for none
 * @param summaryBy who made the summary, in words
 */
public record OutputHead(
        String title,
        String source,
        String language,
        Instant made,
        boolean isFinal,
        String summary,
        String summaryBy) {}
