package io.docket.routes.readers;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Work;
import java.io.IOException;
import java.util.Set;

/** Reads files of some types. */
interface TypeReader {
    /** Returns the IANA media types of the files that it reads. */
    Set<String> mediaTypes();

    /**
     * Returns the work with the pages or the text found.
     *
     * @throws UnreadableDocumentException when the file is at fault
     * @throws IOException when it cannot be read from disk
     */
    Work read(Work work) throws IOException, UnreadableDocumentException;
}
