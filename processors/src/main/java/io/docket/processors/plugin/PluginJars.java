package io.docket.processors.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/** Finds the readers in the plug-ins of a folder: jars, and folders with a reader's jar and those that it needs. */
public final class PluginJars {
    /** Of which a reader can give what their pipelines begin with. */
    private static final List<String> KINDS = List.of("text", "invoice");

    private static final String SERVICE = "META-INF/services/" + DocumentReader.class.getName();

    private PluginJars() {}

    /** Returns the jars of a folder, and the folders in it that have jars, in the order of their names; none when there is no such folder. */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> plugins = new ArrayList<>(jars(folder));
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry) && !jars(entry).isEmpty()) {
                plugins.add(entry);
            }
        }
        plugins.sort(Comparator.naturalOrder());
        return plugins;
    }

    /**
     * Returns the readers of a plug-in. Its class loader is never closed.
     *
     * @param plugin a jar, or a folder with jars
     * @throws PluginException when it has none, or one cannot be made
     */
    public static List<DocumentReader> readers(Path plugin) throws PluginException {
        String name = String.valueOf(plugin.getFileName());
        try {
            List<Path> jars = Files.isDirectory(plugin) ? jars(plugin) : List.of(plugin);
            for (Path jar : jars) {
                checkWhole(jar, name);
            }
            return readers(name, new PluginLoader(jars));
        } catch (IOException | RuntimeException | ServiceConfigurationError | LinkageError | StackOverflowError e) {
            throw new PluginException(name, PluginFaults.words(e), e);
        }
    }

    private static List<DocumentReader> readers(String name, PluginLoader loader) throws PluginException {
        List<DocumentReader> readers = new ArrayList<>();
        ServiceLoader.load(DocumentReader.class, loader).forEach(reader -> {
            // ServiceLoader also finds readers on our own class path, which are not part of the plug-in.
            if (reader.getClass().getClassLoader() == loader) {
                readers.add(reader);
            }
        });
        if (readers.isEmpty()) {
            throw new PluginException(name, "It names no reader in " + SERVICE, new ServiceConfigurationError(name));
        }
        for (DocumentReader reader : readers) {
            check(name, reader);
        }
        return readers;
    }

    /** A class loader passes over a jar that it cannot open. */
    private static void checkWhole(Path jar, String name) throws PluginException {
        try {
            new JarFile(jar.toFile()).close();
        } catch (IOException e) {
            throw new PluginException(
                    name, jar.getFileName() + " is no whole jar, copy it again: " + e.getMessage(), e);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        return entries(folder).stream()
                .filter(entry ->
                        entry.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                .filter(entry -> !Files.isDirectory(entry))
                .toList();
    }

    /** Without hidden ones, which editors and file managers leave. */
    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                folder, entry -> !entry.getFileName().toString().startsWith("."))) {
            found.forEach(entries::add);
        }
        entries.sort(Comparator.naturalOrder());
        return entries;
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
