package io.docket.routes.kinds.tables;

import io.docket.processors.split.CsvSlice;
import java.util.List;
import java.util.Map;

/**
 * The task of one part of a table.
 *
 * @param repeats the numbers of its rows that repeat a value of an earlier row of the table, by column
 */
record TableTask(CsvSlice slice, Map<String, List<Long>> repeats) {}
