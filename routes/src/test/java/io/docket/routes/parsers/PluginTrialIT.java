package io.docket.routes.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PluginTrialIT {
    private static final String READER = """
            import io.docket.processors.document.Progress;
            import io.docket.processors.plugin.DocumentReader;
            import io.docket.processors.plugin.Reading;
            import java.nio.file.Path;
            public class Reader implements DocumentReader {
                STATIC
                public Reader() { CONSTRUCTOR }
                public String mediaType() { TYPE return "text/x-own"; }
                public boolean isOne(byte[] prefix, String fileName) { return false; }
                public Reading read(Path file, Progress progress) { return new Reading.OfText("text"); }
            }
            """;

    private static final ParserProperties PROPERTIES =
            new ParserProperties(1, DataSize.ofMegabytes(64), Duration.ofSeconds(20), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            static { System.exit(0); } |                                             |
                                       | System.exit(7);                             |
                                       |                                             | if (true) { Runtime.getRuntime().halt(0); }
                                       | long[][] all = new long[64][]; for (int i = 0; i < 64; i++) { all[i] = new long[1 << 20]; } |
            """)
    void findsWhatWouldEndDocket(@Nullable String first, @Nullable String made, @Nullable String asked)
            throws IOException {
        Path jar = pack(READER.replace("STATIC", text(first))
                .replace("CONSTRUCTOR", text(made))
                .replace("TYPE", text(asked)));

        assertThat(trial(Duration.ofSeconds(60)).fault(jar))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("Making its readers ended the process"));
    }

    @Test
    void findsAConstructorThatDoesNotReturn() throws IOException {
        Path jar = pack(
                plain().replace("public Reader() {  }", "public Reader() { while (true) { Thread.onSpinWait(); } }"));

        assertThat(trial(Duration.ofSeconds(3)).fault(jar))
                .hasValue("Its readers are not made within 3 s: a constructor does not return");
    }

    @Test
    void leavesAloneWhatOnlyThrowsOrPrintsOrWorks() throws IOException {
        PluginTrial trial = trial(Duration.ofSeconds(60));

        assertThat(trial.fault(pack(plain()))).isEmpty();
        assertThat(trial.fault(
                        pack(plain().replace("public Reader() {  }", "public Reader() { System.out.print(\"?\"); }"))))
                .isEmpty();
        assertThat(trial.fault(
                        pack(plain().replace("public Reader() {  }", "public Reader() { throw new Error(\"no\"); }"))))
                .isEmpty();
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String plain() {
        return READER.replace("STATIC", "").replace("CONSTRUCTOR", "").replace("TYPE", "");
    }

    private PluginTrial trial(Duration longest) {
        return new PluginTrial(PROPERTIES, folder, longest);
    }

    private Path pack(String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Reader.java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString()))
                .isZero();
        Path jar = folder.resolve("own.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("Reader.class"));
            Files.copy(folder.resolve("Reader.class"), out);
            out.putNextEntry(new JarEntry("META-INF/services/io.docket.processors.plugin.DocumentReader"));
            out.write("Reader\n".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
