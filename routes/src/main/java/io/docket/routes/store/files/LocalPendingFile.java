package io.docket.routes.store.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.Function;

/** Writes to a temporary file, then links it to its name in the store. */
final class LocalPendingFile implements PendingFile {
    private final Scratch scratch;
    private final Function<String, Path> place;
    private final Object lock;

    /**
     * Makes the temporary file.
     *
     * @param lock held while the file is linked, so that an existing one of the same name is not deleted at that moment
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

    /** A hard link instead of a rename, because it fails when the file exists, and never replaces a file in use. */
    private void settle(Path target) throws IOException {
        Path folder = Durable.folder(target);
        Private.folder(folder);
        synchronized (lock) {
            try {
                Files.createLink(target, scratch.path());
            } catch (FileAlreadyExistsException e) {
                // The bytes exist already. The new time protects them from the orphan sweep; the name may have been
                // added just now, so the folder is forced below.
                Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
            }
        }
        Durable.forceNames(folder);
    }
}
