package io.docket.processors.split;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
     * @throws UnreadableDocumentException EMPTY_FILE, BAD_ENCODING or BAD_HEADER
     */
    public CsvTable open(Path file) throws IOException, UnreadableDocumentException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, "File has no content");
        }
        RowReader rows = RowReader.open(file, limits);
        try {
            return new CsvTable(rows, size, Header.of(rows.next(), limits.maxColumns()));
        } catch (IOException | UnreadableDocumentException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }
}
