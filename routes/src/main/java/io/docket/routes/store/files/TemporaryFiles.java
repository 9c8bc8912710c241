package io.docket.routes.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that one step needs for itself, below {@code data/tmp}; what a killed process has left is deleted at the next start. */
@Component
public class TemporaryFiles {
    private final Path folder;

    TemporaryFiles(DataFolder data) throws IOException {
        folder = data.emptied("tmp/steps");
    }

    /** Returns a place for a file, which does not exist yet. */
    public TemporaryFile create() {
        return new TemporaryFile(folder.resolve(UUID.randomUUID().toString()));
    }

    /** A place for a file, which is deleted on closing. */
    public static final class TemporaryFile implements AutoCloseable {
        private final Path path;

        private TemporaryFile(Path path) {
            this.path = path;
        }

        public Path path() {
            return path;
        }

        /** Writes all that a stream has. */
        public void write(InputStream in) throws IOException {
            Files.copy(in, path);
        }

        /** Opens what was written; the file is deleted when the stream is closed. */
        public InputStream openLast() throws IOException {
            return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
        }

        /** Returns how many bytes were written. */
        public long size() throws IOException {
            return Files.size(path);
        }

        /** Copies what was written. */
        public void copyTo(OutputStream out) throws IOException {
            Files.copy(path, out);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }
}
