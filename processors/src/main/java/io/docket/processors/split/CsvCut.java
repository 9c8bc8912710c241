package io.docket.processors.split;

import java.util.List;

/**
 * Where a table can be cut.
 *
 * @param rows in all, broken ones included
 * @param slices in file order, covering every row; none when there are no rows
 */
public record CsvCut(CsvLayout layout, long rows, List<CsvSlice> slices) {}
