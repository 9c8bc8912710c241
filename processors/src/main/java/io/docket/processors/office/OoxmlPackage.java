package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The parts of an Office file (ECMA-376 Part 2, Open Packaging Conventions), opened by POI within its limits. */
final class OoxmlPackage implements Closeable {
    private static final long MAX_UNPACKED_ENTRY_BYTES = 200L * 1024 * 1024;

    static {
        // POI keeps its limits in statics only; its own are 4 GiB an entry (5.5.1).
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED_ENTRY_BYTES);
    }

    private final OPCPackage container;

    private OoxmlPackage(OPCPackage container) {
        this.container = container;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableDocumentException when it is encrypted, damaged or hostile
     * @throws IOException when it cannot be read from disk
     */
    static OoxmlPackage open(Path file) throws IOException, UnreadableDocumentException {
        try {
            return new OoxmlPackage(OPCPackage.open(file.toFile(), PackageAccess.READ));
        } catch (OLE2NotOfficeXmlFileException e) {
            throw ole2(file, e);
        } catch (OpenXML4JException | RuntimeException e) {
            throw OfficeFaults.document(e);
        }
    }

    /** Returns the part that the file is about, e.g. the document of a Word file. */
    OoxmlPart main() throws UnreadableDocumentException {
        try {
            for (PackageRelationship relation : container.getRelationships()) {
                PackagePart part = OoxmlPart.isOf(relation, "officeDocument") ? container.getPart(relation) : null;
                if (part != null) {
                    return new OoxmlPart(part);
                }
            }
        } catch (RuntimeException e) {
            throw OfficeFaults.document(e);
        }
        throw OfficeFaults.document(new InvalidFormatException("it does not say where its text is"));
    }

    @Override
    public void close() {
        // Closing a package that was opened for reading would write it.
        container.revert();
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
        return new UnreadableDocumentException(Reason.CORRUPT, "The file is not an Office document", cause);
    }
}
