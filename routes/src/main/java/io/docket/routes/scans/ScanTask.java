package io.docket.routes.scans;

/**
 * One page to be read.
 *
 * @param page 1-based
 */
record ScanTask(int page) {}
