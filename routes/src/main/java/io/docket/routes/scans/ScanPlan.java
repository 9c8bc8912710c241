package io.docket.routes.scans;

import io.docket.processors.document.Finding;
import io.docket.processors.document.PageCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all scanned pages of a document share, and what the steps before had found.
 *
 * @param pagesSha256 of the plan's file with all pages as JSON, as they are without OCR
 * @param mediaType of the original
 * @param embedded files in it that become documents of their own
 * @param codes on its other pages; null in plans of earlier versions, which sought none there
 */
record ScanPlan(
        String pagesSha256,
        String mediaType,
        List<Finding> remarks,
        int embedded,
        @Nullable List<PageCode> codes) {

    List<PageCode> known() {
        return Objects.requireNonNullElse(codes, List.of());
    }
}
