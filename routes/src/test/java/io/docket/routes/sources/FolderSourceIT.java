package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DocketIntegration
class FolderSourceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private SourceFiles files;

    @Autowired
    private SourceStart start;

    @Autowired
    private SourceMaker maker;

    @TempDir
    private Path folder;

    private TestSources sources;

    @BeforeEach
    void signIn() {
        sources = new TestSources(files, start, maker, new Api(http));
    }

    @AfterEach
    void stop() throws Exception {
        sources.stop();
    }

    @Test
    void takesWhatItCanAndPutsTheRestAside() throws Exception {
        start("letters");
        old("note.txt", "Dear all,");
        old("empty.txt", "");
        old("large.txt", "x".repeat((1 << 20) + 1));
        old("sheet.pdf.part", "half");

        List<JsonNode> documents = sources.awaitDocuments("letters", 2);

        assertThat(documents)
                .extracting(document -> document.path("file_name").asText())
                .containsExactlyInAnyOrder("note.txt", "empty.txt");
        await().atMost(PATIENCE)
                .until(() ->
                        sources.show("letters").path("counts").path("refused").asInt() == 1);
        assertThat(sources.show("letters").path("counts").path("failed").asInt())
                .isEqualTo(1);
        TestSources.awaitNames(folder, "sheet.pdf.part");
        TestSources.awaitNames(folder.resolve("done"), "empty.txt", "note.txt");
        TestSources.awaitNames(folder.resolve("failed"), "large.txt");
    }

    @Test
    void leavesAFileThatCannotBeReadAndTakesItAsSoonAsItCan() throws Exception {
        // Root may read whatever its mode says, but nobody can follow this.
        Files.createSymbolicLink(folder.resolve("locked.txt"), Path.of("locked.txt"));
        start("locked");

        JsonNode failing = sources.awaitState("locked", "failing");
        assertThat(failing.path("reason").asText()).startsWith("\"locked.txt\": ");
        assertThat(failing.path("counts").path("waiting").asInt()).isEqualTo(1);
        old("free.txt", "Others are taken meanwhile");
        sources.awaitDocuments("locked", 1);

        Files.delete(folder.resolve("locked.txt"));
        old("locked.txt", "Now it can be read");
        sources.awaitDocuments("locked", 2);
        JsonNode running = sources.awaitState("locked", "running");
        assertThat(running.path("last_error").asText()).startsWith("\"locked.txt\": ");
        assertThat(running.path("last_file").path("name").asText()).isEqualTo("locked.txt");
    }

    @Test
    void takesNothingWhilePausedAndListsWhatItWould() throws Exception {
        start("held");
        sources.awaitState("held", "running");
        sources.post("held", "pause", 200);
        old("first.txt", "One");
        old(".hidden", "No");

        JsonNode listing = sources.test("held");
        assertThat(listing.path("files"))
                .hasSize(1)
                .first()
                .satisfies(file -> assertThat(file.path("age_seconds").asInt()).isBetween(3600, 3700));
        assertThat(sources.show("held").path("state").asText()).isEqualTo("paused");
        assertThat(sources.show("held").path("paused_by").asText()).isEqualTo("admin");
        assertThat(new Api(http)
                        .get("/api/audit?action=source_paused")
                        .path("items")
                        .findValuesAsText("subject"))
                .contains("held");
        sources.post("held", "poll", 409);
        assertThat(sources.show("held").path("counts").path("taken").asInt()).isZero();

        sources.post("held", "resume", 200);
        sources.awaitDocuments("held", 1);
    }

    @Test
    void looksAtOnceWhenAskedThoughItIsNotDue() throws Exception {
        sources.start("drop-folder-source", "yearly", "folder", folder.toString(), "schedule", "0 0 0 1 1 *");
        sources.awaitState("yearly", "running");
        old("early.txt", "Too early");

        sources.post("yearly", "poll", 202);

        sources.awaitDocuments("yearly", 1);
    }

    @Test
    void looksWhenItsCronExpressionSaysSo() throws Exception {
        sources.start("drop-folder-source", "even", "folder", folder.toString(), "schedule", "*/2 * * * * *");
        old("first.txt", "One");
        sources.awaitDocuments("even", 1);
        old("second.txt", "Two");

        sources.awaitDocuments("even", 2);

        assertThat(sources.show("even").path("schedule").asText()).isEqualTo("*/2 * * * * *");
    }

    @Test
    void saysThatItsFolderIsGoneAndGoesOnWhenItIsBack() throws Exception {
        Path inside = folder.resolve("inside");
        sources.start("drop-folder-source", "gone", "folder", inside.toString());
        sources.awaitState("gone", "running");

        Files.delete(inside);
        JsonNode gone = sources.awaitState("gone", "unreachable");
        Files.createDirectory(inside);
        sources.awaitState("gone", "running");

        assertThat(gone.path("reason").asText()).startsWith("The folder is not there");
    }

    @Test
    void showsADefinitionThatWasRefusedWithItsReason() {
        sources.start("drop-folder-source", "misspelt", "foldr", folder.toString());
        sources.start("drop-folder-source", "unresolved", "folder", "{{sys:docket.it.nothing}}");

        assertThat(sources.show("misspelt").path("state").asText()).isEqualTo("invalid");
        assertThat(sources.show("misspelt").path("reason").asText())
                .isEqualTo("misspelt:1: Parameter \"folder\" is missing");
        assertThat(sources.show("unresolved").path("reason").asText())
                .startsWith("unresolved:1: ")
                .contains("docket.it.nothing");
        sources.post("misspelt", "test", 409);
        sources.post("nowhere", "pause", 404);
    }

    private void start(String name) {
        sources.start("drop-folder-source", name, "folder", folder.toString());
    }

    /** A file that was written long ago, so that nobody waits for its end. */
    private void old(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("." + name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        Files.move(file, folder.resolve(name));
    }
}
