package io.docket.processors.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One data row of a table.
 *
 * @param number 1-based among the data rows, broken ones included; empty lines have none
 * @param line 1-based physical line in which it starts; a quoted cell may run over several
 * @param cells without their quotes, exactly as many as the header has when {@code fault} is null; otherwise what was
 *     there, each cut at the limit
 * @param fault what is wrong with the row's structure; null when nothing is
 */
public record CsvRow(
        long number,
        long line,
        List<String> cells,
        @Nullable Finding fault) {}
