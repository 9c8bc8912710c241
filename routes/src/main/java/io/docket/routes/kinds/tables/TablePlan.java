package io.docket.routes.kinds.tables;

import io.docket.processors.split.CsvLayout;
import org.jspecify.annotations.Nullable;

/**
 * The data that all parts of a table share.
 *
 * @param schema that rows are checked against; null when only their structure is
 * @param rows of all parts
 */
record TablePlan(CsvLayout layout, @Nullable String schema, long rows) {}
