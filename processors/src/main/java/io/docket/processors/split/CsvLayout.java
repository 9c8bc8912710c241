package io.docket.processors.split;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a table is written.
 *
 * @param header column names in file order
 * @param headerLine 1-based physical line in which the header starts
 * @param delimiter between cells
 * @param guess whether the charset is only the likeliest of several
 */
public record CsvLayout(List<String> header, long headerLine, char delimiter, Charset charset, boolean guess) {}
