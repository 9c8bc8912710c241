package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.folders.RawNames;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    void followsNoLinkAndOpensNothingButFiles() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "The key");
        Path inbox = Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(inbox.resolve("key.txt"), secret);
        Files.createSymbolicLink(inbox.resolve("folder.txt"), folder);
        Files.createLink(inbox.resolve("hard.txt"), secret);
        run("mkfifo", inbox.resolve("pipe.txt").toString());
        sources.start("drop-folder-source", "linked-folder", "folder", inbox.toString());
        Files.writeString(inbox.resolve("free.txt"), "Taken all the same");

        sources.awaitDocuments("linked-folder", 1);
        TestSources.await(
                "all are told",
                () -> sources.show("linked-folder")
                                .path("counts")
                                .path("waiting")
                                .asInt()
                        == 4);

        assertThat(sources.show("linked-folder").path("state").asText()).isEqualTo("failing");
        assertThat(sources.test("linked-folder").path("left_out").findValuesAsText("reason"))
                .containsExactlyInAnyOrder(
                        "It is a link, and links are never followed",
                        "It is a link, and links are never followed",
                        "It has 2 names (hard links), so it may be another's file or still be written to",
                        "It is a pipe, socket or device and no file");
        assertThat(TestSources.names(inbox.resolve("done"))).containsExactly("free.txt");
        assertThat(sources.show("linked-folder").path("counts").path("taken").asInt())
                .isEqualTo(1);
    }

    @Test
    void movesNothingThroughALink() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path inbox = Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(inbox.resolve("done"), elsewhere);
        sources.start("drop-folder-source", "diverted-folder", "folder", inbox.toString());
        Files.writeString(inbox.resolve("free.txt"), "Moved elsewhere");

        sources.awaitDocuments("diverted-folder", 1);
        TestSources.awaitNames(inbox.resolve("done.d"), "free.txt");

        assertThat(sources.awaitState("diverted-folder", "failing")
                        .path("reason")
                        .asText())
                .startsWith("\"done\": \"done\" in it is a link or no folder");
        assertThat(elsewhere).isEmptyDirectory();
        Files.delete(inbox.resolve("done"));
        sources.awaitState("diverted-folder", "running");
    }

    @Test
    void takesAFileThatHasTheNameOfTheFolderForTakenOnes() throws Exception {
        start("named");
        Files.writeString(folder.resolve("done"), "A letter that is called done");
        Files.writeString(folder.resolve("other.txt"), "Another");

        sources.awaitDocuments("named", 2);

        TestSources.awaitNames(folder.resolve("done.d"), "done", "other.txt");
        sources.awaitState("named", "running");
    }

    @Test
    void takesWhateverNameAFileSystemAllows() throws Exception {
        List<byte[]> names = List.of(
                bytes("n".repeat(251) + ".csv"),
                bytes("請".repeat(83) + ".csv"),
                bytes("new\nline.csv"),
                bytes("back\\slash.csv"),
                bytes("-rf.csv"),
                bytes("${sys:user.home} #{1} RAW(x) ?a=b&c %41.csv"),
                bytes("nu\u0308ller.csv"),
                bytes("n\u00fcller.csv"),
                bytes("tab\t\u0001.csv"),
                new byte[] {'M', (byte) 0xfc, 'l', (byte) 0xff, '.', 'c', 's', 'v'});
        start("odd-folder");
        for (byte[] name : names) {
            Path file = folder.resolve(RawNames.path(name));
            Files.writeString(file, "a,b\n1," + names.indexOf(name) + "\n");
        }

        List<JsonNode> documents = sources.awaitDocuments("odd-folder", names.size());

        assertThat(documents)
                .extracting(document -> document.path("file_name").asText())
                .contains("newline.csv", "back\\slash.csv", "-rf.csv", "nüller.csv", "Mülÿ.csv")
                .contains("${sys:user.home} #{1} RAW(x) ?a=b&c %41.csv");
        TestSources.await(
                "all are moved",
                () -> TestSources.names(folder).isEmpty()
                        && TestSources.names(folder.resolve("done")).size() == names.size());
        assertThat(sources.show("odd-folder").path("state").asText()).isEqualTo("running");
    }

    @Test
    void takesAFileAgainThatWasWrittenToAfterwardsAndHoldsTheFirst() throws Exception {
        start("slow-folder");
        try (Writer writer = Files.newBufferedWriter(folder.resolve("slow.csv"))) {
            writer.write("a,b\n1,x\n");
            writer.flush();
            sources.awaitDocuments("slow-folder", 1);
            TestSources.awaitNames(folder.resolve("done"), "slow.csv");
            writer.write("2,y\n");
        }

        List<JsonNode> documents = sources.awaitDocuments("slow-folder", 2);

        assertThat(documents)
                .extracting(document -> document.path("size_bytes").asInt())
                .containsExactlyInAnyOrder(8, 12);
        JsonNode half = documents.stream()
                .filter(document -> document.path("size_bytes").asInt() == 8)
                .findFirst()
                .orElseThrow();
        assertThat(half.path("holds")).extracting(JsonNode::asText).containsExactly("changed");
        TestSources.await(
                "the first one names the other",
                () -> new Api(http)
                        .get("/api/jobs/" + half.path("job_id").asText() + "/events")
                        .toString()
                        .contains("source_file_taken_again"));
        sources.awaitState("slow-folder", "running");
        TestSources.awaitNames(folder.resolve("done"), "slow.csv");
    }

    @Test
    void leavesOneThatCannotBeMovedAndTakesItOnce() throws Exception {
        run("mkdir", folder.resolve("done").toString());
        start("stuck");
        sources.awaitState("stuck", "running");
        Path file = old("stuck.txt", "Taken, but not moved");
        // The one thing that also root may not do; where it cannot be set there is nothing to see.
        assumeTrue(new ProcessBuilder("chattr", "+i", file.toString()).start().waitFor() == 0);
        try {
            old("free.txt", "Others go on");
            sources.awaitDocuments("stuck", 2);
            assertThat(sources.awaitState("stuck", "failing").path("reason").asText())
                    .startsWith("\"stuck.txt\": It was taken, but cannot be moved to \"done\": ");
        } finally {
            run("chattr", "-i", file.toString());
        }
        TestSources.awaitNames(folder.resolve("done"), "free.txt", "stuck.txt");
        assertThat(sources.awaitState("stuck", "running")
                        .path("counts")
                        .path("taken")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void leavesAFileThatMayNotBeReadWhereItIs() throws Exception {
        start("forbidden");
        sources.awaitState("forbidden", "running");
        Path file = old("forbidden.txt", "For others");
        Files.setPosixFilePermissions(file, Set.of());
        // Root reads whatever its mode says.
        assumeFalse(Files.isReadable(file));

        assertThat(sources.awaitState("forbidden", "failing").path("reason").asText())
                .isEqualTo("\"forbidden.txt\": Docket is not allowed to read it");
        TestSources.awaitNames(folder, "forbidden.txt");
    }

    @Test
    void takesAFileOnlyWithItsMarker() throws Exception {
        sources.start("drop-folder-source", "marked-folder", "folder", folder.toString(), "doneMarker", ".done");
        old("later.csv", "a\n1\n");
        old("now.csv", "a\n2\n");
        Files.createFile(folder.resolve("now.csv.done"));

        assertThat(sources.awaitDocuments("marked-folder", 1)
                        .get(0)
                        .path("file_name")
                        .asText())
                .isEqualTo("now.csv");
        TestSources.awaitNames(folder, "later.csv");
    }

    @Test
    void saysThatAMarkerIsOlderThanItsFile() throws Exception {
        Path marker = Files.createFile(folder.resolve("orders.csv.done"));
        Path file = folder.resolve("orders.csv");
        await().until(() -> Files.getLastModifiedTime(Files.writeString(file, "a\n1\n"))
                        .compareTo(Files.getLastModifiedTime(marker))
                > 0);
        sources.start("drop-folder-source", "outdated-marker", "folder", folder.toString(), "doneMarker", ".done");

        assertThat(sources.awaitState("outdated-marker", "failing")
                        .path("reason")
                        .asText())
                .startsWith("\"orders.csv\": Its marker is older than the file");
        TestSources.awaitNames(folder, "orders.csv", "orders.csv.done");
    }

    @Test
    void leavesAloneWhatIsNobodysDocument() throws Exception {
        start("nobody");
        for (String name : List.of("Thumbs.db", "desktop.ini", "scan.pd~", "copy.csv.partial", "e.csv~", "~$r.docx")) {
            Files.writeString(folder.resolve(name), "nothing");
        }
        old("mine.txt", "Mine");

        sources.awaitDocuments("nobody", 1);
        TestSources.awaitNames(folder.resolve("done"), "mine.txt");

        assertThat(sources.test("nobody").path("left_out")).hasSize(6);
        assertThat(sources.show("nobody").path("state").asText()).isEqualTo("running");
    }

    @Test
    void saysOfAFolderThatIsPutThereThatItIsLeftOut() throws Exception {
        start("batch");
        Files.createDirectory(folder.resolve("scans of May"));
        Files.writeString(folder.resolve("scans of May/one.txt"), "One");
        old("mine.txt", "Mine");

        sources.awaitDocuments("batch", 1);
        TestSources.awaitNames(folder.resolve("done"), "mine.txt");

        assertThat(sources.test("batch").path("left_out")).hasSize(1).first().satisfies(left -> {
            assertThat(left.path("name").asText()).isEqualTo("scans of May");
            assertThat(left.path("reason").asText()).startsWith("It is a folder, and only files");
        });
        assertThat(folder.resolve("scans of May/one.txt")).exists();
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

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    /** A file that was written long ago, so that nobody waits for its end. */
    private Path old(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("." + name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        return Files.move(file, folder.resolve(name));
    }
}
