package io.docket.routes.scans;

import io.docket.processors.document.ToRead;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page to be read.
 *
 * @param page 1-based
 * @param toRead what on it; null in plans of earlier versions, which read whole pages only
 */
record ScanTask(int page, @Nullable ToRead toRead) {

    ToRead what() {
        return Objects.requireNonNullElseGet(toRead, () -> ToRead.page(ToRead.Reason.PICTURE));
    }
}
