package io.docket.processors.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes plug-ins out of source text. */
public final class PluginSources {
    private static final String SERVICE = "META-INF/services/" + DocumentReader.class.getName();
    private static final Pattern NAME = Pattern.compile("package ([\\w.]+);.*?class (\\w+)", Pattern.DOTALL);

    private PluginSources() {}

    /**
     * Writes a jar with the classes and the name of the reader among them, and returns it.
     *
     * @param scratch for the sources and classes
     */
    public static Path pack(Path jar, Path scratch, String reader, String... sources) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", Files.createDirectories(scratch).toString()));
        for (String source : sources) {
            arguments.add(write(source, scratch));
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(failed).isZero();
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put(SERVICE, reader.getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> found = Files.walk(scratch)) {
            for (Path file :
                    found.filter(one -> one.toString().endsWith(".class")).toList()) {
                entries.put(scratch.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return write(entries, jar);
    }

    private static String write(String source, Path scratch) throws IOException {
        Matcher name = NAME.matcher(source);
        assertThat(name.find()).isTrue();
        Path file = scratch.resolve(name.group(1).replace('.', '/') + "/" + name.group(2) + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source).toString();
    }

    /** Writes a copy of a jar without one of its entries. */
    static Path without(Path jar, String entry, Path copy) throws IOException {
        Map<String, byte[]> entries = read(jar);
        assertThat(entries.remove(entry)).isNotNull();
        return write(entries, copy);
    }

    /** Changes the bytes of all classes of a jar. */
    static void changeClasses(Path jar, Consumer<byte[]> change) throws IOException {
        Map<String, byte[]> entries = read(jar);
        entries.forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                change.accept(bytes);
            }
        });
        write(entries, jar);
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static Path write(Map<String, byte[]> entries, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return jar;
    }
}
