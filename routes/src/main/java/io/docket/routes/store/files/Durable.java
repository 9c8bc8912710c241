package io.docket.routes.store.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are still there after a power cut, and whole. */
public final class Durable {
    private Durable() {}

    /** Gives a file another name in its file system; nobody ever finds it there without its bytes. */
    public static void move(Path file, Path target) throws IOException {
        forceBytes(file);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        forceNames(folder(target));
    }

    /** Returns when the bytes of a file are on disk. */
    static void forceBytes(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
    }

    /** Returns when the names in a folder are on disk: a power cut may lose that of a file whose bytes are there. */
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
