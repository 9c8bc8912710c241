package io.docket.routes.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The bytes of documents and of what was made from them, each under its SHA-256, written once and never changed. */
public interface DocumentFiles {
    /** Says where they lie: {@code local} or {@code s3://BUCKET/PREFIX}. */
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
         * Takes some of them.
         *
         * @param sizes of the bytes, by their key
         */
        void visit(Map<String, Long> sizes) throws IOException;
    }

    /**
     * Shows all bytes that nobody has kept since a moment, a few hundred at a time.
     *
     * @param before the moment
     */
    void old(Instant before, Visitor visitor) throws IOException;

    /**
     * Deletes bytes, unless somebody has kept them anew since a moment: whoever puts bytes that are there already may
     * name them in the database from then on.
     *
     * @return whether they are gone
     */
    boolean delete(String sha256, Instant before) throws IOException;

    /** Deletes what killed processes have left half done since before a moment. */
    void deleteHalfDone(Instant before) throws IOException;

    /**
     * Finds out whether bytes would be kept now.
     *
     * @throws IOException when not
     */
    void probe() throws IOException;

    /** Refuses what is no key of ours, above all a path. */
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
