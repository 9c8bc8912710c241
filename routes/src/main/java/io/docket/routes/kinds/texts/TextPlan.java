package io.docket.routes.kinds.texts;

import io.docket.processors.document.Finding;
import io.docket.routes.store.files.StoredFile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data that all parts of a text share, and what the steps before had found.
 *
 * @param textSha256 of the file of the plan that holds the text as UTF-8
 * @param pagesSha256 of the file of the plan that holds its pages as JSON
 * @param findings of its reader
 * @param embeddedFiles that become documents of their own
 * @param charset that it was read in; null where the format says it
 * @param searchable the PDF with the words that OCR has read; null without
 * @param pageStarts see {@link PageStarts}; null in plans of earlier versions
 * @param chunksSha256 of the file of the plan that holds its chunks as JSON; null as long as they are cut
 * @param materialSha256 of the file of the plan that its tasks are stretches of; null when that is the text
 * @param summarySha256 of the file of the plan that holds the summary as JSON, as far as it is made; null before
 * @param translationSha256 the same of its translation
 */
record TextPlan(
        String textSha256,
        String pagesSha256,
        int pages,
        int chunks,
        @Nullable List<Finding> findings,
        int embeddedFiles,
        @Nullable String charset,
        @Nullable StoredFile searchable,
        @Nullable List<Integer> pageStarts,
        @Nullable String chunksSha256,
        @Nullable String materialSha256,
        @Nullable String summarySha256,
        @Nullable String translationSha256) {

    /** Returns what the reader found; plans of earlier versions have none. */
    List<Finding> remarks() {
        return Objects.requireNonNullElse(findings, List.of());
    }

    PageStarts starts() {
        return pageStarts == null ? PageStarts.NONE : new PageStarts(pageStarts);
    }

    /** Returns the file of the plan that its tasks are stretches of. */
    String material() {
        return Objects.requireNonNullElse(materialSha256, textSha256);
    }

    /** The same with the number of its chunks, which are cut by its parts. */
    TextPlan ofChunks(int count) {
        return new TextPlan(
                textSha256,
                pagesSha256,
                pages,
                count,
                findings,
                embeddedFiles,
                charset,
                searchable,
                pageStarts,
                chunksSha256,
                materialSha256,
                summarySha256,
                translationSha256);
    }

    /** The same with tasks that are stretches of another file than the text. */
    TextPlan over(String sha256) {
        return new TextPlan(
                textSha256,
                pagesSha256,
                pages,
                chunks,
                findings,
                embeddedFiles,
                charset,
                searchable,
                pageStarts,
                chunksSha256,
                sha256,
                summarySha256,
                translationSha256);
    }
}
