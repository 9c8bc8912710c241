package io.docket.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A file system of its own for a folder; where nobody may mount one the tests are skipped, and say so. */
final class SmallDisk implements BeforeAllCallback, AfterAllCallback {
    private final Path home;
    private final Path folder;
    private final String size;

    /**
     * Describes one.
     *
     * @param name of a process's folder below {@link Folders#target}, whose data it takes
     * @param size as {@code 64m}
     */
    SmallDisk(String name, String size) {
        home = Folders.target().resolve(name);
        folder = home.resolve("data");
        this.size = size;
    }

    /** Returns the folder that the disk lies in, on a disk that does not fill up. */
    Path home() {
        return home;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Mounts.unmount(folder);
        Folders.clear(folder);
        Files.createDirectories(folder);
        Mounts.mountOrSkip(context, folder, "-t", "tmpfs", "-o", "size=" + size, "tmpfs");
    }

    /** Leaves so many bytes free, to a few thousand. */
    void fillTo(long free) throws IOException {
        byte[] block = new byte[1 << 12];
        try (OutputStream out = filler()) {
            while (Files.getFileStore(folder).getUsableSpace() > free) {
                out.write(block);
            }
        }
    }

    /** Leaves no free byte. */
    void fill() throws IOException {
        byte[] block = new byte[1 << 12];
        try (OutputStream out = filler()) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() > block.length) {
                throw e;
            }
        }
    }

    /** Gives all of that back. */
    void free() throws IOException {
        Files.delete(folder.resolve("filler"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        Mounts.unmount(folder);
    }

    private OutputStream filler() throws IOException {
        return Files.newOutputStream(folder.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
