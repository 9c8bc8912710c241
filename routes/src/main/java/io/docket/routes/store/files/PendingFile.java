package io.docket.routes.store.files;

import java.io.IOException;
import java.io.OutputStream;

/** A file being written to the file store; closing without {@link #keep} discards it. */
public interface PendingFile extends AutoCloseable {

    /** Returns where to write; buffered, and not to be closed. */
    OutputStream out();

    /** Stores the file; when this returns, it survives a power cut. */
    StoredFile keep() throws IOException;

    @Override
    void close() throws IOException;
}
