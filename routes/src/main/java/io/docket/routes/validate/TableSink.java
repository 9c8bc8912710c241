package io.docket.routes.validate;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where the rows of one table go. */
final class TableSink {
    /** So many rejected rows can be asked for as JSON; the rejects file has all. */
    private static final int FIRST_ERRORS = 1000;

    private final CsvWriter rows;
    private final CsvWriter rejects;
    private final int columns;
    private final List<Finding> firstErrors = new ArrayList<>();
    private long good;
    private long bad;

    TableSink(List<String> header, OutputStream rows, OutputStream rejects) {
        this.rows = writer(rows);
        this.rejects = writer(rejects);
        this.columns = header.size();
        this.rows.writeRecord(header);
        this.rejects.writeRecord(with(header, "docket_line", "docket_errors"));
    }

    void take(CsvRow row, List<Finding> findings) {
        if (findings.isEmpty()) {
            good++;
            rows.writeRecord(row.cells());
            return;
        }
        bad++;
        rejects.writeRecord(with(padded(row.cells()), Long.toString(row.line()), reasons(findings)));
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

    long rows() {
        return good + bad;
    }

    long good() {
        return good;
    }

    long bad() {
        return bad;
    }

    /** A short row is filled up, so that line and reason stand under their names; a long one keeps all it has. */
    private List<String> padded(List<String> cells) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < columns) {
            padded.add("");
        }
        return padded;
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
