package io.docket.processors.office;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Reads the text of office files; untrusted ones in a JVM that may be lost. */
public final class OfficeReader {
    /** The media types that are read. */
    public static final Set<String> MEDIA_TYPES = Set.of(
            DetectedType.DOCX.mediaType(),
            DetectedType.PPTX.mediaType(),
            DetectedType.ODT.mediaType(),
            DetectedType.RTF.mediaType(),
            DetectedType.HTML.mediaType());

    private final Map<String, OfficeText> readers;

    /**
     * Makes a reader; it keeps no state.
     *
     * @param maxCharacters of one document, in UTF-16 units
     */
    public OfficeReader(long maxCharacters) {
        readers = Map.of(
                DetectedType.DOCX.mediaType(), new DocxText(maxCharacters),
                DetectedType.PPTX.mediaType(), new PptxText(maxCharacters),
                DetectedType.ODT.mediaType(), new OdtText(maxCharacters),
                DetectedType.RTF.mediaType(), new RtfText(maxCharacters),
                DetectedType.HTML.mediaType(), new HtmlFile(maxCharacters));
    }

    /**
     * Returns the text, and findings on what is shown and not read.
     *
     * @param mediaType one of {@link #MEDIA_TYPES}
     * @throws UnreadableDocumentException when the file is encrypted, damaged, hostile or too large
     * @throws IOException when it cannot be read from disk
     */
    public ReadText read(Path file, String mediaType) throws IOException, UnreadableDocumentException {
        OfficeText reader = readers.get(mediaType);
        if (reader == null) {
            throw new IOException("No office files are " + mediaType);
        }
        if (!Files.isReadable(file)) {
            throw new IOException("Cannot read " + file);
        }
        try {
            return reader.read(file);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A file that can be opened is read from the local disk, so that what parsers say is about its content.
            throw OfficeFaults.document(e);
        }
    }
}
