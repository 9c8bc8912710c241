package io.docket.routes.sources;

import io.docket.routes.store.folders.SourceFolder;
import java.io.Closeable;
import java.io.IOException;

/** Where the folder of a source is: on this machine, or behind a connection. */
interface Place extends Closeable {
    /** Opens it for one look. */
    SourceFolder open() throws IOException;

    /** Ends the connection, if there is one. */
    @Override
    default void close() throws IOException {}
}
