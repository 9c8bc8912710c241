package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/extending.md says, done letter by letter. */
class ExtendingIT {
    private static final String SERVICE = "META-INF/services/io.docket.processors.plugin.DocumentReader";

    @TempDir
    private static Path folder;

    private static Docket docket;

    private static DocketClient client;

    @BeforeAll
    static void start() throws Exception {
        packReader(DocBlocks.text("plugins/CalendarReader.java"));
        write("pipelines/agenda.camel.yaml", DocBlocks.text("pipelines/agenda.camel.yaml"));
        Path agenda = Files.createDirectories(folder.resolve("agenda"));
        write(
                "sources/agenda.camel.yaml",
                DocBlocks.text("sources/agenda.camel.yaml")
                        .replace("value: agenda\n      - name: rest", "value: " + agenda + "\n      - name: rest"));
        docket = Docket.embedded(
                Folders.empty("extending" + System.getProperty("docket.it.fork", "")),
                DocketJar.unpacked(),
                List.of(
                        "docket.plugins.folder=" + folder.resolve("plugins"),
                        "docket.pipelines.folder=" + folder.resolve("pipelines"),
                        "docket.sources.folder=" + folder.resolve("sources")));
        client = DocketClient.admin(docket.uri());
    }

    @AfterAll
    static void stop() throws IOException {
        docket.close();
    }

    @Test
    void aReaderOfThePluginsFolderReadsItsType() throws Exception {
        Doc read = client.sendAndAwait(calendar("meeting.ics", "Quarterly review"));

        assertThat(read.mediaType()).isEqualTo("text/calendar");
        assertThat(client.http().get("/api/documents/" + read.id() + "/text").body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Quarterly review");
        assertThat(read.processing())
                .satisfies(processing -> assertThat(processing.processors())
                        .containsEntry("agenda-plugin", "1.0")
                        .containsKey("docket-processors"));
    }

    @Test
    void aFileThatTheReaderBlamesFailsWithItsReason() throws Exception {
        Path cut = Files.writeString(folder.resolve("cut.ics"), "BEGIN:VCALENDAR\nSUMMARY:Half");

        Doc failed = client.sendAndAwait(cut);

        assertThat(failed.failure()).satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("corrupt");
            assertThat(failure.message()).isEqualTo("The calendar has no end");
            assertThat(failure.step()).isEqualTo("read-text");
        });
    }

    @Test
    void aPipelineOfTheFolderProcessesADocument() throws Exception {
        Doc read = client.sendAndAwait(calendar("own.ics", "Own"));

        client.http()
                .post("/api/documents/" + read.id() + "/process?again=true&pipeline=agenda")
                .expect(202);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.document(read.id()).processing())
                        .satisfies(
                                processing -> assertThat(processing.pipeline()).isEqualTo("agenda")));
    }

    @Test
    void aSourceOfTheFolderBringsFiles() throws Exception {
        Files.move(calendar("came.ics", "By folder"), folder.resolve("agenda/came.ics"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(client.documents("source=agenda")).hasSize(1));
    }

    private static Path calendar(String name, String title) throws IOException {
        return Files.writeString(
                folder.resolve(name), "BEGIN:VCALENDAR\nUID:" + name + "\nSUMMARY:" + title + "\nEND:VCALENDAR\n");
    }

    private static void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void packReader(String source) throws IOException {
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
