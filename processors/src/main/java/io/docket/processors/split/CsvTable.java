package io.docket.processors.split;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open table: its header, then row by row what follows, in one pass. For one thread. */
public final class CsvTable implements AutoCloseable {
    private final RowReader rows;
    private final long size;
    private final Header header;

    CsvTable(RowReader rows, long size, Header header) {
        this.rows = rows;
        this.size = size;
        this.header = header;
    }

    /** Returns the column names in file order: distinct, not blank, without surrounding white space. */
    public List<String> header() {
        return header.names();
    }

    /** Returns the 1-based physical line in which the header starts. */
    public long headerLine() {
        return header.line();
    }

    /** Returns how the file is read so far: UTF-8 while nothing but ASCII has come. */
    public Charset charset() {
        return rows.text().charset();
    }

    /** Returns the character between cells. */
    public char delimiter() {
        return rows.delimiter();
    }

    /** Returns all that has to be known to read a stretch of the file; final when the last row was read. */
    public CsvLayout layout() {
        return new CsvLayout(
                header.names(),
                header.line(),
                delimiter(),
                charset(),
                rows.text().isGuess());
    }

    /** Returns the bytes read so far, a little ahead of the last row; never more than {@link #size()}. */
    public long bytesRead() {
        return rows.text().bytesRead();
    }

    /** Returns the file's size in bytes when it was opened. */
    public long size() {
        return size;
    }

    /**
     * Returns the next row; null at the end. Codes of its fault: ROW_FIELD_COUNT, ROW_QUOTE, ROW_ENCODING,
     * ROW_CELL_LENGTH, ROW_LENGTH. A line that breaks a quote costs itself only: reading goes on with the next line.
     *
     * @throws UnreadableDocumentException BAD_ENCODING at a NUL byte, which no text has
     */
    public @Nullable CsvRow next() throws IOException, UnreadableDocumentException {
        CsvRow row = rows.next();
        if (row == null
                || row.fault() != null
                || row.cells().size() == header.names().size()) {
            return row;
        }
        int expected = header.names().size();
        String message = "Expected " + expected + (expected == 1 ? " field" : " fields") + " but found "
                + row.cells().size();
        Finding fault = new Finding("ROW_FIELD_COUNT", Severity.ERROR, row.line(), null, message);
        return new CsvRow(row.number(), row.line(), row.cells(), fault);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
