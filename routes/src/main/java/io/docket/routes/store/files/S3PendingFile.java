package io.docket.routes.store.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes to a local temporary file, then puts it into the store; no fsync, because only the upload makes it durable.
 */
final class S3PendingFile implements PendingFile {
    private final Scratch scratch;
    private final Keeper keeper;

    S3PendingFile(Path folder, Keeper keeper) throws IOException {
        scratch = new Scratch(folder);
        this.keeper = keeper;
    }

    /** Puts a file into the store; it may be moved. */
    @FunctionalInterface
    interface Keeper {
        void keep(StoredFile file, Path bytes) throws IOException;
    }

    @Override
    public OutputStream out() {
        return scratch.out();
    }

    @Override
    public StoredFile keep() throws IOException {
        StoredFile file = scratch.finish();
        keeper.keep(file, scratch.path());
        return file;
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
