package io.docket.processors.split;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.docket.processors.document.CsvRow;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.split.BrokenLine.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins the records that could be parsed and the lines that could not into rows in file order. */
final class RowReader implements Closeable {
    private static final int SHOWN = 40;

    private final TextDecoder text;
    private final RecordFilter filter;
    private final CsvReader<RecordHandler.Cells> reader;
    private final CloseableIterator<RecordHandler.Cells> records;
    private final long linesBefore;
    private long number;
    private long marksFound;

    private RowReader(TextDecoder text, RecordFilter filter, CsvLimits limits, long firstLine, long firstRow) {
        this.text = text;
        this.filter = filter;
        linesBefore = firstLine - 1;
        number = firstRow;
        reader = CsvReader.builder()
                .fieldSeparator(filter.delimiter())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * limits.maxRecordCharacters())
                .build(new RecordHandler(), filter);
        records = reader.iterator();
    }

    /**
     * Reads a whole file.
     *
     * @param said the charset that the sender says; null to find it out
     * @param marks collects where the file can be cut; null when that is not needed
     */
    static RowReader open(Path file, CsvLimits limits, @Nullable Charset said, @Nullable SliceMarks marks)
            throws IOException, UnreadableDocumentException {
        TextDecoder text = TextDecoder.open(file, said);
        try {
            return new RowReader(text, RecordFilter.whole(text, limits, marks), limits, 1, 0);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** Reads a stretch of a file. */
    static RowReader open(Path file, CsvLimits limits, CsvLayout layout, CsvSlice slice) throws IOException {
        TextDecoder text = TextDecoder.slice(file, slice, layout.charset());
        try {
            RecordFilter filter = RecordFilter.slice(text, limits, layout.delimiter(), slice.firstLine());
            return new RowReader(text, filter, limits, slice.firstLine(), slice.firstRow());
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    TextDecoder text() {
        return text;
    }

    char delimiter() {
        return filter.delimiter();
    }

    /** Returns the next row, the header being number 0; null at the end. The field count is not checked here. */
    @Nullable
    CsvRow next() throws IOException, UnreadableDocumentException {
        try {
            return nextRow();
        } catch (UncheckedIOException e) {
            // FastCSV's iterator wraps each IOException.
            throw new IOException(e.getMessage(), e);
        }
    }

    private @Nullable CsvRow nextRow() throws UnreadableDocumentException {
        while (records.hasNext()) {
            RecordHandler.Cells record = records.next();
            List<String> cells = record.values();
            if (cells.size() == 1 && cells.get(0).equals(RecordFilter.BROKEN)) {
                return broken(filter.takeBroken());
            }
            if (!cells.isEmpty()) {
                return row(linesBefore + record.line(), cells, null);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private CsvRow broken(BrokenLine broken) throws UnreadableDocumentException {
        String shown = broken.text().length() > SHOWN ? broken.text().substring(0, SHOWN) + "…" : broken.text();
        String message = broken.problem().message(StrayByte.legible(shown));
        if (broken.problem() == Problem.NUL) {
            throw new UnreadableDocumentException(
                    Reason.BAD_ENCODING, "Line " + broken.line() + " has a NUL byte: " + message);
        }
        List<String> cells = List.of(broken.text().split(Pattern.quote(String.valueOf(delimiter())), -1));
        Finding fault = new Finding(broken.problem().code(), Severity.ERROR, broken.line(), null, message);
        return row(broken.line(), cells, fault);
    }

    private CsvRow row(long line, List<String> cells, @Nullable Finding fault) {
        if (text.marks() > marksFound) {
            Finding stray = strayByte(line, cells);
            if (stray != null) {
                List<String> legible = cells.stream().map(StrayByte::legible).toList();
                return new CsvRow(number++, line, legible, fault == null ? stray : fault);
            }
        }
        return new CsvRow(number++, line, cells, fault);
    }

    private @Nullable Finding strayByte(long line, List<String> cells) {
        Finding first = null;
        for (String cell : cells) {
            int count = StrayByte.count(cell);
            marksFound += count;
            if (count > 0 && first == null) {
                String message = StrayByte.describe(cell) + " is not text in "
                        + text.charset().name();
                first = new Finding("ROW_ENCODING", Severity.ERROR, line, null, message);
            }
        }
        return first;
    }
}
