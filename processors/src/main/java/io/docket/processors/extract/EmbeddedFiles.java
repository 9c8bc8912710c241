package io.docket.processors.extract;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Hands out the files that are embedded in a PDF, without the electronic invoice that is the PDF's own. */
public final class EmbeddedFiles {

    /** Takes the files one after the other. */
    public interface Taker {
        /**
         * Returns whether an XML file is the electronic invoice that the PDF shows.
         *
         * @param content closed by the caller
         */
        boolean isInvoice(InputStream content) throws IOException;

        /**
         * Takes one.
         *
         * @param content of it; what it throws says that the file is damaged
         */
        void take(String name, InputStream content) throws IOException, UnreadableDocumentException;
    }

    private EmbeddedFiles() {}

    /**
     * Hands out all, in the order in which the PDF lists them.
     *
     * @throws UnreadableDocumentException when the PDF cannot be opened, or has more files than {@code maxFiles}
     */
    public static void take(Path pdf, int maxFiles, Taker taker) throws IOException, UnreadableDocumentException {
        try (PDDocument document = PdfFiles.open(pdf)) {
            List<EmbeddedFile> files = new ArrayList<>(EmbeddedFile.of(document));
            removeInvoice(files, taker);
            if (files.size() > maxFiles) {
                throw new UnreadableDocumentException(
                        Reason.TOO_LARGE, "It holds more files than the limit of " + maxFiles);
            }
            for (EmbeddedFile file : files) {
                try (InputStream content = file.open()) {
                    taker.take(file.name(), content);
                }
            }
        }
    }

    private static void removeInvoice(List<EmbeddedFile> files, Taker taker) throws IOException {
        for (EmbeddedFile xml : EmbeddedFile.xmlOf(files)) {
            // One that cannot be opened is no invoice; it is handed out, and found damaged there.
            try (InputStream content = xml.open()) {
                if (taker.isInvoice(content)) {
                    files.remove(xml);
                    return;
                }
            }
        }
    }
}
