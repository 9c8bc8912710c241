package io.docket.routes.sources;

import io.docket.routes.store.folders.SourceFolder;
import java.io.Closeable;
import java.io.IOException;

/** Access to the folder of a source: local, or over a connection. */
interface Place extends Closeable {
    /** Opens the folder for one poll. */
    SourceFolder open() throws IOException;

    /** Ends the connection, if there is one. */
    @Override
    default void close() throws IOException {}
}
