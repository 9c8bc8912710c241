package io.docket.processors.office;

import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the text of files of one type. */
interface OfficeText {
    /**
     * Returns the text.
     *
     * @throws UnreadableDocumentException when the file is encrypted, damaged, hostile or too large
     * @throws IOException when it cannot be read from disk
     */
    ReadText read(Path file) throws IOException, UnreadableDocumentException;
}
