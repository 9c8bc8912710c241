package io.docket.processors.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.processors.document.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarsTest {
    private static final String SERVICE = "META-INF/services/io.docket.processors.plugin.DocumentReader";

    @TempDir
    private Path folder;

    @Test
    void findsJarsInTheOrderOfTheirNames() throws IOException {
        Files.createFile(folder.resolve("b.jar"));
        Files.createFile(folder.resolve("a.jar"));
        Files.createFile(folder.resolve("notes.txt"));

        assertThat(PluginJars.in(folder)).containsExactly(folder.resolve("a.jar"), folder.resolve("b.jar"));
        assertThat(PluginJars.in(folder.resolve("none"))).isEmpty();
    }

    @Test
    void saysThatAJarNamesNoReader() throws IOException {
        Path jar = jar("x.txt", "nothing");

        assertThatThrownBy(() -> PluginJars.readers(jar))
                .isInstanceOf(PluginException.class)
                .hasMessage("It names no reader in " + SERVICE);
    }

    @Test
    void saysWhichClassAJarNamesWithoutHavingIt() throws IOException {
        Path jar = jar(SERVICE, "com.example.Missing");

        assertThatThrownBy(() -> PluginJars.readers(jar))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("com.example.Missing");
    }

    @Test
    void saysWhichLineOfTheServiceFileIsWrong() throws IOException {
        Path jar = jar(SERVICE, "# ours\nnot a class");

        assertThatThrownBy(() -> PluginJars.readers(jar))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining(":2:");
    }

    @Test
    void saysThatAFileIsNoJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("no.jar"), "text");

        assertThatThrownBy(() -> PluginJars.readers(jar)).isInstanceOf(PluginException.class);
    }

    @Test
    void saysThatAReaderHasAKindThatNoReaderCanHave() {
        DocumentReader reader = new Orders("order", "text/x-orders");

        assertThatThrownBy(() -> PluginJars.check("orders.jar", reader))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("has the kind \"order\": a reader's is one of text, invoice");
    }

    @Test
    void saysThatAReaderReadsWhatIsNoMediaType() {
        DocumentReader reader = new Orders("text", "orders");

        assertThatThrownBy(() -> PluginJars.check("orders.jar", reader))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("reads \"orders\", which is no media type");
    }

    private record Orders(String kind, String mediaType) implements DocumentReader {
        @Override
        public boolean isOne(byte[] prefix, String fileName) {
            return false;
        }

        @Override
        public Reading read(Path file, Progress progress) {
            throw new UnsupportedOperationException("It is only asked what it is");
        }
    }

    private Path jar(String entry, String text) throws IOException {
        Path jar = folder.resolve("plugin.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
