package io.docket.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of the repository. */
final class Repository {
    private Repository() {}

    /**
     * Returns a file by its path from the repository's root, which is the working directory or one of its parents.
     *
     * @throws IllegalStateException when it is not there
     */
    static Path file(String relative) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(relative);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("No " + relative + " here or above: mvn verify makes it");
    }
}
