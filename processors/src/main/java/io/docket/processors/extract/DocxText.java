package io.docket.processors.extract;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads the running text of a Word document (ECMA-376, WordprocessingML). */
public final class DocxText {
    private static final long MAX_UNPACKED_ENTRY_BYTES = 200L * 1024 * 1024;

    static {
        // POI keeps its limits in statics only; its own are 4 GiB an entry (5.5.1).
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED_ENTRY_BYTES);
    }

    private final long maxCharacters;

    /**
     * Makes a reader.
     *
     * @param maxCharacters of one document, in UTF-16 units
     */
    public DocxText(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /**
     * Returns paragraphs and table rows in document order, each ended by a line feed; cells are set apart by tabs.
     *
     * @throws UnreadableDocumentException when the document is encrypted, damaged, hostile or too large
     * @throws IOException when the file cannot be read from disk
     */
    public String read(Path file) throws IOException, UnreadableDocumentException {
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read " + file);
        }
        try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            // Not in the resources: closing a document that was opened for reading closes its container, twice warns.
            XWPFDocument document = new XWPFDocument(container);
            StringBuilder text = new StringBuilder();
            append(document, text);
            return text.toString();
        } catch (OLE2NotOfficeXmlFileException e) {
            throw ole2(file, e);
        } catch (OpenXML4JException | IOException | RuntimeException | StackOverflowError e) {
            throw ParserFaults.document(e);
        }
    }

    private void append(IBody body, StringBuilder text) throws UnreadableDocumentException {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                appendLine(paragraph.getText(), text);
            } else if (element instanceof XWPFTable table) {
                append(table, text);
            } else if (element instanceof XWPFSDT block) {
                appendLine(block.getContent().getText(), text);
            }
        }
    }

    private void append(XWPFTable table, StringBuilder text) throws UnreadableDocumentException {
        for (XWPFTableRow row : table.getRows()) {
            StringBuilder line = new StringBuilder();
            for (XWPFTableCell cell : row.getTableCells()) {
                line.append(line.isEmpty() ? "" : "\t")
                        .append(cell.getText().replaceAll("\\s+", " ").strip());
            }
            appendLine(line.toString(), text);
        }
    }

    private void appendLine(String line, StringBuilder text) throws UnreadableDocumentException {
        if (text.length() + (long) line.length() + 1 > maxCharacters) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "The document has more characters than the limit of " + maxCharacters);
        }
        text.append(line).append('\n');
    }

    private static UnreadableDocumentException ole2(Path file, Exception cause) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableDocumentException(
                        Reason.ENCRYPTED, "The document is protected by a password", cause);
            }
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
        return new UnreadableDocumentException(Reason.CORRUPT, "The file is not a DOCX document", cause);
    }
}
