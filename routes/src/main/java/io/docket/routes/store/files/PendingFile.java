package io.docket.routes.store.files;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes on their way into the file store; closing without keeping forgets them. */
public interface PendingFile extends AutoCloseable {

    /** Returns where to write; buffered, and not to be closed. */
    OutputStream out();

    /** Keeps what was written; when this returns it survives a power cut. */
    StoredFile keep() throws IOException;

    @Override
    void close() throws IOException;
}
