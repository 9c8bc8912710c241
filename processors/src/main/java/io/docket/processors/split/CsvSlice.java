package io.docket.processors.split;

/**
 * A stretch of a table that begins and ends with whole rows.
 *
 * @param start offset of its first byte in the file
 * @param end offset behind its last byte
 * @param firstLine 1-based physical line in which it begins
 * @param firstRow number of its first row, as in {@link io.docket.processors.document.CsvRow#number()}
 * @param rows how many there are, broken ones included
 */
public record CsvSlice(long start, long end, long firstLine, long firstRow, long rows) {}
