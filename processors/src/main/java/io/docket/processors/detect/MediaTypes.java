package io.docket.processors.detect;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.document.ZipContainer;
import io.docket.processors.plugin.FileType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tells by content what a file is.
 *
 * <p>Reads the first 64 KiB, and of a ZIP container its directory; never the whole file. The name decides between plain
 * text and a table where the content fits both; one that says another type than the content is refused.
 */
public final class MediaTypes {
    static final int PREFIX_BYTES = 64 * 1024;
    static final String PDF = "application/pdf";

    /** MS-OXTNEF 2.1.3.1. */
    private static final byte[] TNEF = {0x78, (byte) 0x9f, 0x3e, 0x22};

    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** Readers accept rubbish before the header up to here (PDF 1.7, Annex H.3.4.1, note 13). */
    private static final int PDF_HEADER_WITHIN = 1024;

    private final Containers containers = new Containers();
    private final TextTypes textTypes = new TextTypes();

    private final List<FileType> others;

    /** Makes a detector of the types that Docket knows; it keeps no state and may be shared by threads. */
    public MediaTypes() {
        this(List.of());
    }

    /** Makes one that asks others first, in their order. */
    public MediaTypes(List<? extends FileType> others) {
        this.others = List.copyOf(others);
    }

    /**
     * Returns what the file is.
     *
     * @param fileName as its sender called it; also quoted in messages
     * @throws UnreadableDocumentException when Docket does not read such files, or this one is empty, encrypted,
     *     damaged, hostile or named as something else
     * @throws IOException when the file cannot be read from disk
     */
    public DetectedType detect(Path file, String fileName) throws IOException, UnreadableDocumentException {
        byte[] prefix = prefix(file);
        if (prefix.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, fileName + " has 0 bytes");
        }
        for (FileType other : others) {
            if (other.isOne(prefix.clone(), fileName)) {
                return new DetectedType(other.mediaType());
            }
        }
        DetectedType type = detect(file, prefix, fileName);
        NamedType.check(fileName, type);
        return type;
    }

    private DetectedType detect(Path file, byte[] prefix, String fileName)
            throws IOException, UnreadableDocumentException {
        if (Containers.isZip(prefix) || (NamedType.saysArchive(fileName) && ZipContainer.endsLikeOne(file))) {
            return containers.zip(file, fileName);
        }
        if (Containers.isOle2(prefix)) {
            return containers.ole2(file, prefix, fileName);
        }
        if (Bytes.startsWith(prefix, TNEF, 0)) {
            return DetectedType.TNEF;
        }
        if (SignedFiles.isSigned(prefix, fileName)) {
            return DetectedType.SIGNED;
        }
        Optional<DetectedType> image = ImageTypes.of(prefix);
        if (image.isPresent()) {
            return image.get();
        }
        if (Bytes.startsWith(prefix, RTF, 0)) {
            return DetectedType.RTF;
        }
        Optional<String> known = Signatures.nameOf(prefix);
        if (known.isPresent()) {
            throw notRead(fileName, known.get());
        }
        int header = Bytes.indexOf(prefix, PDF_HEADER, PDF_HEADER_WITHIN);
        // A text file may mention the PDF header, e.g. in documentation about PDFs.
        if (header == 0 || (header > 0 && !NamedType.saysText(fileName))) {
            return new DetectedType(PDF);
        }
        return textTypes.detect(prefix, fileName);
    }

    static UnreadableDocumentException notRead(String fileName, String what) {
        return new UnreadableDocumentException(
                Reason.UNSUPPORTED_TYPE, fileName + " is " + what + ", which Docket does not read yet");
    }

    private static byte[] prefix(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PREFIX_BYTES);
        }
    }
}
