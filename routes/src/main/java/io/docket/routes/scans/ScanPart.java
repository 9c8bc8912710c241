package io.docket.routes.scans;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one page.
 *
 * @param page null when it could not be read; the findings say why
 * @param language by Tesseract's name; empty when nothing was read
 * @param confidence mean of its words, 0 to 1
 * @param codes on it
 * @param toRead why it was read; null in parts of earlier versions, which read whole pages only
 * @param unread why it could not be read; null when it was
 */
record ScanPart(
        @Nullable Page page,
        String language,
        double confidence,
        List<Finding> findings,
        List<PageCode> codes,
        @Nullable ToRead toRead,
        @Nullable Reason unread) {

    ToRead why() {
        return Objects.requireNonNullElseGet(toRead, () -> ToRead.page(ToRead.Reason.PICTURE));
    }
}
