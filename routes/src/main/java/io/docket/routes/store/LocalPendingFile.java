package io.docket.routes.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Writes beside the store, then gives the bytes their name. */
final class LocalPendingFile implements PendingFile {
    private final Scratch scratch;
    private final Function<String, Path> place;

    LocalPendingFile(Path folder, Function<String, Path> place) throws IOException {
        scratch = new Scratch(folder);
        this.place = place;
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
        Path folder = target.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        try {
            Files.createLink(target, scratch.path());
            sync(folder);
        } catch (FileAlreadyExistsException e) {
            // The same bytes came before.
        }
    }

    /** Without it a power cut may lose the name of a file whose bytes are on disk. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
