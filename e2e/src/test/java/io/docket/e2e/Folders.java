package io.docket.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the tests do with folders. */
final class Folders {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private Folders() {}

    /** Returns a path as it is seen from this module. */
    static Path module(String relative) {
        return MODULE.resolve(relative);
    }

    /** Where the tests leave what they make. */
    static Path target() {
        return module("target/e2e");
    }

    /** Returns an empty folder for what a test makes; it stays until the next run. */
    static Path empty(String name) throws IOException {
        Path folder = target().resolve(name);
        clear(folder);
        return Files.createDirectories(folder);
    }

    /** Removes a folder with all that is in it, if it is there. */
    static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Returns the files that others may read: hidden ones are still being written. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Puts a file where a source looks, complete and as if written long ago, so that nobody waits for its end. */
    static Path drop(Path folder, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("." + name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        return Files.move(file, folder.resolve(name));
    }
}
