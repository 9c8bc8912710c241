package io.docket.processors.extract;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens PDF files so that memory does not grow with their size. */
final class PdfFiles {
    private PdfFiles() {}

    /**
     * Opens a file; the caller closes it.
     *
     * @throws UnreadableDocumentException when it is encrypted or damaged beyond PDFBox's repair
     * @throws IOException when the file cannot be read from disk
     */
    static PDDocument open(Path file) throws IOException, UnreadableDocumentException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read " + file);
        }
        if (Files.size(file) == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, "The PDF has 0 bytes");
        }
        try {
            return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw ParserFaults.pdf(e);
        }
    }
}
