package io.docket.routes.kinds.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.routes.flow.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the rows of one table as CSV; cells that a spreadsheet would run as formulas are escaped. */
final class TableSink {
    /** How many rejected rows the API returns as JSON; the rejects file has all. */
    static final int FIRST_ERRORS = 1000;

    private final CsvWriter rows;
    private final CsvWriter rejects;
    private final int columns;
    private final List<Finding> firstErrors = new ArrayList<>();
    private long good;
    private long bad;

    private TableSink(int columns, OutputStream rows, OutputStream rejects) {
        this.rows = writer(rows);
        this.rejects = writer(rejects);
        this.columns = columns;
    }

    /** Writes the header first. */
    static TableSink headed(List<String> header, OutputStream rows, OutputStream rejects) {
        TableSink sink = headless(header, rows, rejects);
        sink.rows.writeRecord(safe(header));
        sink.rejects.writeRecord(with(safe(header), "docket_line", "docket_errors"));
        return sink;
    }

    /** Writes rows only. */
    static TableSink headless(List<String> header, OutputStream rows, OutputStream rejects) {
        return new TableSink(header.size(), rows, rejects);
    }

    void take(CsvRow row, List<Finding> findings) {
        if (findings.isEmpty()) {
            good++;
            rows.writeRecord(safe(row.cells()));
            return;
        }
        bad++;
        rejects.writeRecord(
                with(padded(safe(row.cells())), Long.toString(row.line()), CsvCell.safe(reasons(findings))));
        if (firstErrors.size() < FIRST_ERRORS) {
            firstErrors.add(findings.get(0));
        }
    }

    void flush() throws IOException {
        rows.flush();
        rejects.flush();
    }

    List<Finding> firstErrors() {
        return firstErrors;
    }

    long good() {
        return good;
    }

    long bad() {
        return bad;
    }

    /** Pads a short row, so that line and reasons are in their columns; a long row keeps all its cells. */
    private List<String> padded(List<String> cells) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream().map(CsvCell::safe).toList();
    }

    private static List<String> with(List<String> cells, String line, String errors) {
        List<String> all = new ArrayList<>(cells);
        all.add(line);
        all.add(errors);
        return all;
    }

    private static String reasons(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + ": " + finding.message())
                .collect(Collectors.joining("; "));
    }

    private static CsvWriter writer(OutputStream out) {
        return CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
