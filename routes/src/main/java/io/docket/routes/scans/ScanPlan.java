package io.docket.routes.scans;

import io.docket.processors.document.Finding;
import java.util.List;

/**
 * What all scanned pages of a document share, and what the steps before had found.
 *
 * @param pagesSha256 of the plan's file with all pages as JSON, as they are without OCR
 * @param mediaType of the original
 * @param embedded files in it that become documents of their own
 */
record ScanPlan(String pagesSha256, String mediaType, List<Finding> remarks, int embedded) {}
