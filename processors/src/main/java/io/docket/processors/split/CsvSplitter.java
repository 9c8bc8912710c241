package io.docket.processors.split;

import io.docket.processors.document.CsvRow;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens delimited text (RFC 4180, with comma, semicolon, tab or bar) and finds out how it is written: charset,
 * delimiter and header. Memory is bounded by the limits and independent of the file's size.
 */
public final class CsvSplitter {
    private final CsvLimits limits;

    /** Takes the limits that every table has to keep. */
    public CsvSplitter(CsvLimits limits) {
        this.limits = limits;
    }

    /**
     * Opens a table and reads its header; the caller closes it.
     *
     * @param said the charset that its sender says; null to find it out
     * @throws UnreadableDocumentException EMPTY_FILE, BAD_ENCODING or BAD_HEADER
     */
    public CsvTable open(Path file, @Nullable Charset said) throws IOException, UnreadableDocumentException {
        return read(file, said, null);
    }

    /** Opens a table whose charset has to be found out, as {@link #open(Path, Charset)} does. */
    public CsvTable open(Path file) throws IOException, UnreadableDocumentException {
        return read(file, null, null);
    }

    /** Opens a stretch of a table, whose rows are the same as when the whole is read; the caller closes it. */
    public CsvTable open(Path file, CsvLayout layout, CsvSlice slice) throws IOException {
        RowReader rows = RowReader.open(file, limits, layout, slice);
        return new CsvTable(rows, slice.end() - slice.start(), new Header(layout.headerLine(), layout.header()));
    }

    /**
     * Reads a table once and finds where to cut it.
     *
     * @param said the charset that its sender says; null to find it out
     * @param characters of a stretch, about; it ends with a row
     * @param each sees every row, broken ones included
     * @throws UnreadableDocumentException as {@link #open} and {@link CsvTable#next} do
     */
    public CsvCut cut(Path file, @Nullable Charset said, int characters, Consumer<CsvRow> each)
            throws IOException, UnreadableDocumentException {
        SliceMarks marks = new SliceMarks(characters);
        try (CsvTable table = read(file, said, marks)) {
            long rows = 0;
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                each.accept(row);
                rows = row.number();
            }
            return new CsvCut(table.layout(), rows, marks.slices(table.size(), rows));
        }
    }

    private CsvTable read(Path file, @Nullable Charset said, @Nullable SliceMarks marks)
            throws IOException, UnreadableDocumentException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, "File has no content");
        }
        RowReader rows = RowReader.open(file, limits, said, marks);
        try {
            return new CsvTable(rows, size, Header.of(rows.next(), limits.maxColumns()));
        } catch (IOException | UnreadableDocumentException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }
}
