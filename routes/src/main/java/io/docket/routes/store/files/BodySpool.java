package io.docket.routes.store.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Spools request bodies to disk until they are complete. */
@Component
public class BodySpool {
    private final Path folder;

    BodySpool(DataFolder data) throws IOException {
        folder = data.sub("tmp/bodies");
        Scratch.clear(folder);
    }

    public Spooled create() throws IOException {
        return new Spooled(new Scratch(folder));
    }

    /** A spooled body; closing deletes it. */
    public static final class Spooled implements Closeable {
        private final Scratch scratch;

        Spooled(Scratch scratch) {
            this.scratch = scratch;
        }

        /** Returns where to write; not to be closed. */
        public OutputStream out() {
            return scratch.out();
        }

        /** Ends the writing and returns what was written. */
        public InputStream read() throws IOException {
            scratch.finish();
            return Files.newInputStream(scratch.path());
        }

        @Override
        public void close() throws IOException {
            scratch.close();
        }
    }
}
