package io.docket.processors.unpack;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;

/** Converts Outlook's own formats to MIME. */
@FunctionalInterface
public interface Outlook {

    /**
     * Writes a message as a mail (RFC 5322 with MIME).
     *
     * @param message a MSG file, or TNEF as in {@code winmail.dat}
     * @param mail the file to write; there may be half of one after an error
     * @throws UnreadableDocumentException when it cannot be read
     * @throws IOException when a file cannot be read or written
     */
    void rewrite(Path message, Path mail) throws IOException, UnreadableDocumentException;
}
