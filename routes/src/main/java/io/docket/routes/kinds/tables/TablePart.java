package io.docket.routes.kinds.tables;

/**
 * What came of one part of a table; its file holds, in this order, good rows, rejected rows and the first errors as JSON.
 *
 * @param sha256 of the file
 * @param rowsBytes of good rows as CSV, without header
 * @param rejectsBytes of rejected rows as CSV, without header
 */
record TablePart(String sha256, long good, long bad, int rowsBytes, int rejectsBytes) {}
