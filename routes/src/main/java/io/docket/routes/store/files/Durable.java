package io.docket.routes.store.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that they survive a power cut. */
public final class Durable {
    private Durable() {}

    /** Renames a file atomically, after an fsync, so that it is never visible without its bytes. */
    public static void move(Path file, Path target) throws IOException {
        forceBytes(file);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        forceNames(folder(target));
    }

    /** Forces the bytes of a file to disk. */
    static void forceBytes(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /**
     * Forces the entries of a folder to disk: after a power cut, the name of a forced file may be missing otherwise.
     */
    static void forceNames(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    /** Returns the folder of a file. */
    public static Path folder(Path file) {
        return file.resolveSibling(".").normalize();
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
