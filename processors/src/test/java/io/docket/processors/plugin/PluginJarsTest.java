package io.docket.processors.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.processors.document.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarsTest {
    private static final String SERVICE = "META-INF/services/io.docket.processors.plugin.DocumentReader";

    /** A class of the same name is in Docket, with other methods. */
    private static final String LIBRARY = """
            package org.jsoup;
            public class Jsoup {
                public static String own() {
                    return "own";
                }
            }
            """;

    private static final String READER = """
            package a;
            import io.docket.processors.document.Progress;
            import io.docket.processors.plugin.DocumentReader;
            import io.docket.processors.plugin.Reading;
            import java.nio.file.Path;
            public class Reader implements DocumentReader {
                public Reader() {}
                public String mediaType() { return "text/x-" + org.jsoup.Jsoup.own(); }
                public boolean isOne(byte[] prefix, String fileName) { return false; }
                public Reading read(Path file, Progress progress) { return new Reading.OfText("text"); }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void findsJarsInTheOrderOfTheirNames() throws IOException {
        Files.createFile(folder.resolve("b.jar"));
        Files.createFile(folder.resolve("a.jar"));
        Files.createFile(folder.resolve("C.JAR"));
        Files.createFile(folder.resolve("notes.txt"));
        Files.createFile(folder.resolve("._a.jar"));

        assertThat(PluginJars.in(folder))
                .containsExactly(folder.resolve("C.JAR"), folder.resolve("a.jar"), folder.resolve("b.jar"));
        assertThat(PluginJars.in(folder.resolve("none"))).isEmpty();
    }

    @Test
    void takesAFolderWithJarsAsOnePlugin() throws Exception {
        Path plugin = Files.createDirectories(folder.resolve("orders"));
        Files.createDirectories(folder.resolve("empty"));
        Path all = PluginSources.pack(folder.resolve("all"), folder.resolve("classes"), "a.Reader", LIBRARY, READER);
        PluginSources.without(all, "org/jsoup/Jsoup.class", plugin.resolve("reader.jar"));
        PluginSources.without(all, "a/Reader.class", plugin.resolve("library.jar"));

        assertThat(PluginJars.in(folder)).containsExactly(plugin);
        assertThat(PluginJars.readers(plugin))
                .singleElement()
                .satisfies(reader -> assertThat(reader.mediaType()).isEqualTo("text/x-own"));
    }

    @Test
    void usesTheLibraryOfThePluginAndNotDocketsOfTheSameName() throws Exception {
        Path jar = PluginSources.pack(
                folder.resolve("orders.jar"), folder.resolve("classes"), "a.Reader", LIBRARY, READER);

        assertThat(PluginJars.readers(jar))
                .singleElement()
                .satisfies(reader -> assertThat(reader.mediaType()).isEqualTo("text/x-own"));
    }

    @Test
    void saysWhichClassOfALibraryIsMissing() throws Exception {
        Path jar = PluginSources.pack(
                folder.resolve("orders.jar"),
                folder.resolve("classes"),
                "a.Reader",
                LIBRARY.replace("org.jsoup", "org.other"),
                READER.replace("org.jsoup", "org.other"));
        Path without = PluginSources.without(jar, "org/other/Jsoup.class", folder.resolve("without.jar"));

        assertThatThrownBy(() -> PluginJars.readers(without))
                .isInstanceOf(PluginException.class)
                .hasMessage(
                        "It needs the class org.other.Jsoup, which it does not have: put its jar beside it into a folder of its own below plugins/");
    }

    @Test
    void saysWhichJavaAPluginIsCompiledFor() throws Exception {
        Path jar = PluginSources.pack(
                folder.resolve("orders.jar"), folder.resolve("classes"), "a.Reader", LIBRARY, READER);
        PluginSources.changeClasses(jar, bytes -> bytes[7] = 99);

        assertThatThrownBy(() -> PluginJars.readers(jar))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("a.Reader is compiled for Java 55, and this is Java "
                        + Runtime.version().feature());
    }

    @Test
    void saysWhatEndedAConstructor() throws Exception {
        Path jar = PluginSources.pack(
                folder.resolve("orders.jar"),
                folder.resolve("classes"),
                "a.Reader",
                LIBRARY,
                READER.replace("{}", "{ throw new IllegalStateException(\"No licence\"); }"));

        assertThatThrownBy(() -> PluginJars.readers(jar))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining(
                        "a.Reader could not be instantiated: java.lang.IllegalStateException: No licence");
    }

    @Test
    void saysThatAJarIsCutOff() throws Exception {
        Path jar = PluginSources.pack(
                folder.resolve("orders.jar"), folder.resolve("classes"), "a.Reader", LIBRARY, READER);
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> PluginJars.readers(jar))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("orders.jar is no whole jar, copy it again: ");
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

        assertThatThrownBy(() -> PluginJars.readers(jar))
                .isInstanceOf(PluginException.class)
                .hasMessageStartingWith("no.jar is no whole jar");
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
