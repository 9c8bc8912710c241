package io.docket.processors.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the readers in the jars of a folder. */
public final class PluginJars {
    /** Of which a reader can give what their pipelines begin with. */
    private static final List<String> KINDS = List.of("text", "invoice");

    private PluginJars() {}

    /** Returns the jars of a folder in the order of their names; none when there is no such folder. */
    public static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        }
        jars.sort(Comparator.naturalOrder());
        return jars;
    }

    /**
     * Returns the readers of a jar. Its class loader has Docket's as parent and is never closed.
     *
     * @throws PluginException when it has none, or one cannot be made
     */
    public static List<DocumentReader> readers(Path jar) throws PluginException {
        String name = String.valueOf(jar.getFileName());
        try {
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, DocumentReader.class.getClassLoader());
            List<DocumentReader> readers = new ArrayList<>();
            ServiceLoader.load(DocumentReader.class, loader).forEach(reader -> {
                // ServiceLoader also finds readers on our own class path, which are not part of the jar.
                if (reader.getClass().getClassLoader() == loader) {
                    readers.add(reader);
                }
            });
            if (readers.isEmpty()) {
                throw new PluginException(
                        name,
                        "It names no reader in META-INF/services/" + DocumentReader.class.getName(),
                        new ServiceConfigurationError(name));
            }
            for (DocumentReader reader : readers) {
                check(name, reader);
            }
            return readers;
        } catch (IOException | ServiceConfigurationError | LinkageError | RuntimeException e) {
            throw new PluginException(name, e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /** @throws PluginException when one of them cannot be what it says */
    static void check(String jar, DocumentReader reader) throws PluginException {
        if (!KINDS.contains(reader.kind())) {
            throw new PluginException(
                    jar,
                    reader.getClass().getName() + " has the kind \"" + reader.kind() + "\": a reader's is one of "
                            + String.join(", ", KINDS),
                    new IllegalArgumentException(reader.kind()));
        }
        if (!reader.mediaType().matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
            throw new PluginException(
                    jar,
                    reader.getClass().getName() + " reads \"" + reader.mediaType() + "\", which is no media type",
                    new IllegalArgumentException(reader.mediaType()));
        }
    }
}
