package io.docket.routes.store.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder with all of Docket's data. What Docket creates in it is readable by its own user only. Permissions of the
 * folder itself, {@code inbox} and {@code out} are left to the operator once these exist.
 */
@Component
public class DataFolder {
    private static final List<String> OWN = List.of(
            "broker",
            "cache",
            "files",
            "parts",
            "secret",
            "tmp",
            "tomcat",
            "uploads",
            "docket.db",
            "docket.db-wal",
            "docket.db-shm");

    private final Path root;

    DataFolder(@Value("${docket.data}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes a data folder if needed, locks it against other processes, and protects its contents from other users.
     *
     * @throws IOException when it cannot be made, nothing can be written there, or another process has it
     */
    public static void prepare(String folder) throws IOException {
        Path root = Private.folder(Path.of(folder).toAbsolutePath().normalize());
        if (!Files.isWritable(root)) {
            throw new AccessDeniedException(root.toString());
        }
        DataLock.take(root);
        // Made here, because the libraries that write there would create them readable for everybody.
        for (String name : List.of("broker", "tomcat", "uploads", "inbox", "out")) {
            Private.folder(root.resolve(name));
        }
        for (String name : OWN) {
            Private.close(root.resolve(name));
        }
    }

    /**
     * Returns a folder below, made when it is not there.
     *
     * @throws IOException when it cannot be made
     */
    public Path sub(String name) throws IOException {
        return Private.folder(root.resolve(name));
    }

    /**
     * Returns a folder below, without files that a killed process has left there.
     *
     * @throws IOException when it cannot be made, or a file not be deleted
     */
    public Path emptied(String name) throws IOException {
        Path folder = sub(name);
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Files.delete(entry);
            }
        }
        return folder;
    }

    /** Deletes temporary files from before a moment, which killed processes have left. */
    public void clearScratch(Instant before) throws IOException {
        for (String name : List.of("tmp/bodies", "tmp/views")) {
            Scratch.clear(sub(name), before);
        }
    }

    /** Returns how many files and folders lie directly in a folder below, which is made when it is not there. */
    public int entries(String name) throws IOException {
        try (Stream<Path> entries = Files.list(sub(name))) {
            return (int) entries.count();
        }
    }
}
