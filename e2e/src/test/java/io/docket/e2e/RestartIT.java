package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost, doubled or torn, however it ends. The number of kills is the system property {@code docket.kills}, and
 * {@code docket.seed} makes a run the same as another.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class RestartIT {
    private static final int KILLS = Integer.getInteger("docket.kills", 3);
    private static final long SEED = Long.getLong("docket.seed", System.nanoTime());
    private static final int LONGEST_LOAD_MILLIS = 4000;
    private static final int LONGEST_START_MILLIS = 9000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("restart");

    private final DocketProcess docket = DOCKET.process();

    @TempDir
    private Path scratch;

    @Test
    void keepsEverythingOverARestart() throws IOException, InterruptedException {
        DocketClient client = DOCKET.client();
        Doc read = client.sendAndAwait(Samples.file("invoices/invoice-en-01-bakery.pdf"));
        Doc closed = client.reviewAndFinalize(read);
        client.awaitExport(closed.id());
        Doc before = client.document(read.id());
        List<LogEvent> log = client.events(read.id());
        List<String> lines = OutCsv.lines(docket.out(), read.id());

        docket.stop();
        docket.restart();

        assertThat(client.document(read.id())).as("by the token of before").isEqualTo(before);
        assertThat(client.events(read.id())).isEqualTo(log);
        assertThat(OutCsv.lines(docket.out(), read.id())).isEqualTo(lines);
        Doc next = client.sendAndAwait(Samples.file("invoices/invoice-en-01-bakery.pdf"));
        assertThat(next.status()).isEqualTo("completed");
        assertThat(docket.errors()).isEmpty();
    }

    @Test
    void losesDoublesAndTearsNothingWhenKilled() throws IOException {
        Random random = new Random(SEED);
        try {
            KillLoad load = new KillLoad(scratch, docket.inbox(), random);
            for (int kill = 1; kill <= KILLS; kill++) {
                killUnderLoad(docket, load, random);
                expectNothingTorn(docket.out());
                killNowAndThenAtTheStart(docket, load, random);
                docket.restart();
            }
            DocketClient client = DocketClient.admin(docket);

            List<Doc> documents = awaitAllEnded(client, load);

            expectNoneLostOrDoubled(documents, load);
            documents.forEach(document -> expectNumberedFromOne(client.events(document.id())));
            expectOneExportOfEach(docket.out(), client, documents);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Ddocket.seed=" + SEED + " -Ddocket.kills=" + KILLS, e);
        }
    }

    private static void killUnderLoad(DocketProcess docket, KillLoad load, Random random) {
        DocketClient client = DocketClient.admin(docket);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> work(load, client));
        pause(300 + random.nextInt(LONGEST_LOAD_MILLIS));
        assertThat(work).as("load until the kill").isNotDone();
        docket.kill();
        work.join();
    }

    /** One of five kills meets it while it starts. */
    private static void killNowAndThenAtTheStart(DocketProcess docket, KillLoad load, Random random)
            throws IOException {
        load.drop();
        if (random.nextInt(5) == 0) {
            docket.launchAgain();
            pause(random.nextInt(LONGEST_START_MILLIS));
            docket.kill();
        }
    }

    private static List<Doc> awaitAllEnded(DocketClient client, KillLoad load) {
        return await("end of every document")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> client.documents(""),
                        documents -> documents.stream().allMatch(Doc::ended)
                                && names(documents, "drop").size()
                                        >= load.dropped().size());
    }

    private static void expectNoneLostOrDoubled(List<Doc> documents, KillLoad load) {
        Map<String, Doc> byId = documents.stream().collect(Collectors.toMap(Doc::id, Function.identity()));
        assertThat(byId.keySet()).containsAll(load.accepted());
        assertThat(documents).extracting(Doc::status).containsOnly("completed", "finalized", "failed");
        assertThat(names(documents, "drop")).containsExactlyInAnyOrderElementsOf(load.dropped());
        assertThat(names(documents, "upload").stream().filter(name -> name.startsWith(KillLoad.REST)))
                .doesNotHaveDuplicates();
        documents.forEach(document -> assertThat(document.status().equals("failed"))
                .as("%s: %s", document.fileName(), document.failure())
                .isEqualTo(document.fileName().endsWith(KillLoad.BROKEN)));
    }

    /** Closes what is still open, and holds the out folder against the list. */
    private static void expectOneExportOfEach(Path out, DocketClient client, List<Doc> documents) throws IOException {
        documents.stream()
                .filter(document -> document.status().equals("completed"))
                .forEach(document -> client.reviewAndFinalizeIfItCan(client.document(document.id())));
        List<String> closed =
                client.documents("status=finalized").stream().map(Doc::id).toList();
        assertThat(closed).isNotEmpty();
        await("export of each")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(exportedIds(out)).containsAll(closed));

        expectNothingTorn(out);
        assertThat(exportedIds(out)).containsExactlyInAnyOrderElementsOf(closed);
        assertThat(OutCsv.lines(out))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactlyInAnyOrderElementsOf(closed);
    }

    /** Whatever can be seen in the out folder is whole, also right after a kill. */
    private static void expectNothingTorn(Path out) throws IOException {
        for (Path file : Folders.files(out.resolve("json"))) {
            assertThat(Json.tree(file).path("document_id").asText() + ".json")
                    .isEqualTo(file.getFileName().toString());
        }
        for (Path file : Folders.files(out.resolve("csv"))) {
            String text = Files.readString(file);
            assertThat(text).endsWith("\n");
            List<Integer> widths = text.lines()
                    .map(line -> line.split(",", -1).length)
                    .distinct()
                    .toList();
            assertThat(widths).as("columns of %s", file).hasSize(1);
        }
    }

    private static List<String> exportedIds(Path out) throws IOException {
        return Folders.files(out.resolve("json")).stream()
                .map(file -> file.getFileName().toString().replace(".json", ""))
                .toList();
    }

    private static List<String> names(List<Doc> documents, String source) {
        return documents.stream()
                .filter(document -> document.source().equals(source))
                .map(Doc::fileName)
                .toList();
    }

    private static void expectNumberedFromOne(List<LogEvent> events) {
        assertThat(events)
                .extracting(LogEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
    }

    private static void work(KillLoad load, DocketClient client) {
        try {
            load.work(client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The moment of a kill is by chance; there is nothing to wait for. */
    private static void pause(int millis) {
        await().pollDelay(Duration.ofMillis(millis))
                .atMost(Duration.ofMillis(millis + 10_000L))
                .until(() -> true);
    }
}
