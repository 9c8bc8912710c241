package io.docket.routes.store.folders;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A folder with definition files. Links are followed only within it, as in a Kubernetes ConfigMap. */
public final class DefinitionFolder {
    private DefinitionFolder() {}

    /** Returns the YAML files, by name; none when the folder does not exist. */
    public static List<Path> yaml(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(found::add);
        }
        found.removeIf(file -> !name(file).matches("[^.].*\\.(?i:ya?ml)") || Files.isDirectory(file));
        found.sort(Comparator.comparing(DefinitionFolder::name));
        return found;
    }

    /** Returns whether it is a regular file in the folder, after resolving links. */
    public static boolean holds(Path folder, Path file) {
        try {
            return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean isThere(Path folder) {
        return Files.isDirectory(folder);
    }

    public static String name(Path file) {
        return RawNames.shown(RawNames.bytes(file));
    }
}
