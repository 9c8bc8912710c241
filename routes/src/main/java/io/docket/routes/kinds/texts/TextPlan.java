package io.docket.routes.kinds.texts;

import io.docket.processors.document.Finding;
import io.docket.routes.store.files.StoredFile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data that all parts of a text share.
 *
 * @param textSha256 of the file of the plan that holds the text as UTF-8
 * @param pagesSha256 of the file of the plan that holds its pages as JSON
 * @param findings of its reader
 * @param embeddedFiles that become documents of their own
 * @param charset that it was read in; null where the format says it
 * @param searchable the PDF with the words that OCR has read; null without
 * @param pageStarts see {@link PageStarts}; null in plans of earlier versions
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
        @Nullable List<Integer> pageStarts) {

    /** Returns what the reader found; plans of earlier versions have none. */
    List<Finding> remarks() {
        return Objects.requireNonNullElse(findings, List.of());
    }

    PageStarts starts() {
        return pageStarts == null ? PageStarts.NONE : new PageStarts(pageStarts);
    }
}
