package io.docket.routes.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The bytes of documents and of what was made from them, each under its SHA-256, written once and never changed. */
public interface DocumentFiles {

    /**
     * Keeps a stream's bytes; when this returns they survive a power cut.
     *
     * @param limit most bytes taken
     * @throws TooLargeException when there are more; nothing is kept then
     * @throws IOException when reading or writing failed; nothing is kept then
     */
    StoredFile put(InputStream in, long limit) throws IOException, TooLargeException;

    /** Starts a file whose bytes are not known beforehand. */
    PendingFile create() throws IOException;

    /**
     * Opens stored bytes.
     *
     * @throws java.io.FileNotFoundException when there are none under this key
     */
    InputStream open(String sha256) throws IOException;

    /** Returns a file on this machine with the stored bytes, for parsers that seek; it must not be changed. */
    Path local(String sha256) throws IOException;

    /** The stream held more bytes than allowed. */
    final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLargeException(long limit) {
            super("More than " + limit + " bytes");
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }
    }
}
