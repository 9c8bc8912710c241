package io.docket.routes.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The file store: bytes of documents and artifacts, each under its SHA-256, written once and never changed. */
public interface DocumentFiles {
    /** The setting with its address: {@code local} or {@code s3://BUCKET/PREFIX}. */
    String SETTING = "docket.files";

    /**
     * Keeps a stream's bytes; when this returns they survive a power cut.
     *
     * @param limit most bytes taken
     * @throws TooLargeException when there are more; nothing is kept then
     * @throws IOException when reading or writing failed; nothing is kept then
     */
    default StoredFile put(InputStream in, long limit) throws IOException, TooLargeException {
        try (PendingFile file = create()) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                file.out().write(buffer, 0, read);
            }
            return file.keep();
        }
    }

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

    /** Returns stored bytes as they lie on this machine. */
    default LocalFile local(StoredFile file) throws IOException {
        return new LocalFile(local(file.sha256()), file.sizeBytes());
    }

    /** Takes the keys of stored bytes. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Receives a batch.
         *
         * @param sizes of the bytes, by their key
         */
        void visit(Map<String, Long> sizes) throws IOException;
    }

    /**
     * Visits all bytes that were last stored before a moment, in batches of a few hundred.
     *
     * @param before the moment
     */
    void old(Instant before, Visitor visitor) throws IOException;

    /**
     * Deletes bytes, unless they were stored again since a moment: storing existing bytes again must protect them,
     * because the database may reference them from then on.
     *
     * @return whether they were deleted
     */
    boolean delete(String sha256, Instant before) throws IOException;

    /** Deletes incomplete files from before a moment, which killed processes have left. */
    void deleteHalfDone(Instant before) throws IOException;

    /**
     * Checks that bytes can be stored now.
     *
     * @throws IOException when not
     */
    void probe() throws IOException;

    /** Throws when a text is no key, e.g. a path. */
    static void check(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
    }

    /** The stream held more bytes than allowed. */
    final class TooLargeException extends Exception {
        private static final long serialVersionUID = 1L;
        private final long limit;

        public TooLargeException(long limit) {
            super("More than " + limit + " bytes");
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }
    }
}
