package io.docket.routes.store.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Function;

/** Writes beside the store, then gives the bytes their name. */
final class LocalPendingFile implements PendingFile {
    private final Scratch scratch;
    private final Function<String, Path> place;
    private final Object lock;

    /**
     * Begins to write.
     *
     * @param lock held while the bytes get their name, so that nobody deletes those of the same name meanwhile
     */
    LocalPendingFile(Path folder, Function<String, Path> place, Object lock) throws IOException {
        scratch = new Scratch(folder);
        this.place = place;
        this.lock = lock;
    }

    @Override
    public OutputStream out() {
        return scratch.out();
    }

    @Override
    public StoredFile keep() throws IOException {
        StoredFile file = scratch.finish();
        scratch.force();
        settle(place.apply(file.sha256()));
        return file;
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }

    /** A hard link instead of a rename: it fails when the bytes are there already, and never replaces a file in use. */
    private void settle(Path target) throws IOException {
        Path folder = Durable.folder(target);
        Private.folder(folder);
        synchronized (lock) {
            try {
                Files.createLink(target, scratch.path());
            } catch (FileAlreadyExistsException e) {
                // The same bytes came before; perhaps only now, and their name is not on disk yet. They are wanted
                // anew.
                Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
            }
        }
        Durable.forceNames(folder);
    }
}
