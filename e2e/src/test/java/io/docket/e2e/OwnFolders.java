package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The plug-in, the pipeline and the source of docs/extending.md, in the folders of an installation. */
final class OwnFolders {
    private static final String SERVICE = "META-INF/services/io.docket.processors.plugin.DocumentReader";

    private final Path folder;

    /** Fills the folders. */
    OwnFolders(Path folder) throws IOException {
        this.folder = folder;
        packReader(DocBlocks.text("plugins/CalendarReader.java"));
        write("pipelines/agenda.camel.yaml", DocBlocks.text("pipelines/agenda.camel.yaml"));
        Files.createDirectories(inbox());
        write(
                "sources/agenda.camel.yaml",
                DocBlocks.text("sources/agenda.camel.yaml")
                        .replace("value: agenda\n      - name: rest", "value: " + inbox() + "\n      - name: rest"));
    }

    /** Returns the settings that name them. */
    List<String> settings() {
        return List.of(
                "docket.plugins.folder=" + folder.resolve("plugins"),
                "docket.pipelines.folder=" + folder.resolve("pipelines"),
                "docket.sources.folder=" + folder.resolve("sources"));
    }

    /** Returns the folder that the source agenda watches. */
    Path inbox() {
        return folder.resolve("agenda");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void packReader(String source) throws IOException {
        Path file = folder.resolve("src/CalendarReader.java");
        write("src/CalendarReader.java", source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), file.toString());
        assertThat(failed).isZero();
        Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("agenda-plugin-1.0.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> found = Files.walk(classes)) {
            for (Path compiled : found.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(compiled).toString()));
                Files.copy(compiled, out);
            }
            out.putNextEntry(new JarEntry(SERVICE));
            out.write("com.example.agenda.CalendarReader\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
