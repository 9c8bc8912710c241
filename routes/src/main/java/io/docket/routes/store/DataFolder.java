package io.docket.routes.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one folder that holds everything Docket keeps. */
@Component
public class DataFolder {
    private final Path root;

    DataFolder(@Value("${docket.data}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes a data folder when it is not there.
     *
     * @throws IOException when it cannot be made, or nothing can be written there
     */
    public static void check(String folder) throws IOException {
        Path root = Files.createDirectories(Path.of(folder).toAbsolutePath());
        if (!Files.isWritable(root)) {
            throw new AccessDeniedException(root.toString());
        }
    }

    /**
     * Returns a folder below, made when it is not there.
     *
     * @throws IOException when it cannot be made
     */
    public Path sub(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** Returns how many files and folders lie directly in a folder below, which is made when it is not there. */
    public int entries(String name) throws IOException {
        try (Stream<Path> entries = Files.list(sub(name))) {
            return (int) entries.count();
        }
    }
}
