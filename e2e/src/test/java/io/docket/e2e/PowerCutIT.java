package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered survives a power cut: only what had reached the disk is there afterwards. It is one process whatever set
 * is asked for. The number of cuts is the system property {@code docket.cuts}, and {@code docket.seed} makes the choices of
 * a run those of another.
 */
class PowerCutIT {
    private static final int CUTS = Integer.getInteger("docket.cuts", 2);
    private static final long SEED = Long.getLong("docket.seed", System.nanoTime());
    private static final int SHORTEST_LOAD_MILLIS = 500;
    private static final int LONGEST_LOAD_MILLIS = 2500;
    private static final int LONGEST_START_MILLIS = 4000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final ImageDisk DISK = new ImageDisk("power", 256 << 20);

    @TempDir
    private Path scratch;

    private final Set<String> checked = new HashSet<>();

    @Test
    void losesDoublesAndTearsNothingThatWasAnswered() throws IOException {
        System.out.println("-Ddocket.seed=" + SEED + " -Ddocket.cuts=" + CUTS);
        try (Docket docket = Docket.embedded(DISK.home(), DocketJar.unpacked(), RunningDocket.SETTINGS);
                PowerLoad load = new PowerLoad(scratch, docket)) {
            Random random = new Random(SEED);
            for (int cut = 1; cut <= CUTS; cut++) {
                cutUnderLoad(docket, load, random);
                if (cut < CUTS && random.nextInt(4) == 0) {
                    docket.processes().get(0).launch();
                    Pause.of(random.nextInt(LONGEST_START_MILLIS));
                    cut(docket);
                    cut++;
                }
                docket.restart();
                expectAnswered(docket, load);
            }
            expectAllThatWasGiven(docket, load);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Ddocket.seed=" + SEED + " -Ddocket.cuts=" + CUTS, e);
        }
    }

    private static void cutUnderLoad(Docket docket, PowerLoad load, Random random) throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> work = load.start(end);
        try {
            Pause.of(SHORTEST_LOAD_MILLIS + random.nextInt(LONGEST_LOAD_MILLIS - SHORTEST_LOAD_MILLIS));
            cut(docket);
        } finally {
            end.countDown();
        }
        work.join();
        Ledger.expectNothingTorn(docket.out());
        assertThat(Ledger.exportedIds(docket.out()))
                .as("told to be in the out folder")
                .containsAll(load.exported());
    }

    /** It answers nobody from before the copy until its end, so that all that was answered has to be in the copy. */
    private static void cut(Docket docket) throws IOException {
        DocketProcess process = docket.processes().get(0);
        process.suspend();
        DISK.copy();
        process.killAll();
        DISK.cut();
    }

    private void expectAnswered(Docket docket, PowerLoad load) throws IOException {
        DocketClient client = DocketClient.admin(docket.uri());
        Map<String, Path> answered = load.answered();
        List<Doc> documents = awaitEnds(client, 0);
        assertThat(documents).extracting(Doc::id).as("answered with 202").containsAll(answered.keySet());
        for (Map.Entry<String, Path> each : answered.entrySet()) {
            if (checked.add(each.getKey())) {
                expectWhole(client, each.getKey(), each.getValue());
            }
        }
        Ledger.expectBalanced(client);
        System.out.printf(
                "Power cut: %d answered, %d of them in the out folder, %d documents%n",
                answered.size(), load.exported().size(), documents.size());
    }

    private static void expectWhole(DocketClient client, String id, Path file) throws IOException {
        Doc document = client.document(id);
        assertThat(document.fileName()).isEqualTo(file.getFileName().toString());
        assertThat(document.status()).as("%s", document.failure()).isIn("completed", "finalized");
        assertThat(client.http()
                        .get("/api/documents/" + id + "/file")
                        .expect(200)
                        .body())
                .as("bytes of %s", id)
                .isEqualTo(Files.readAllBytes(file));
        Ledger.expectOneEnd(client.events(id));
    }

    private void expectAllThatWasGiven(Docket docket, PowerLoad load) throws IOException {
        DocketClient client = DocketClient.admin(docket.uri());
        load.finish(client);
        List<Doc> documents = awaitEnds(client, load.given().size());
        assertThat(documents).extracting(Doc::fileName).containsExactlyInAnyOrderElementsOf(load.given());
        // Once more those of earlier cuts: a later one could lose them as well.
        checked.clear();
        expectAnswered(docket, load);
        List<Doc> closed = client.documents("status=finalized");
        await("a line of each in the out folder")
                .atMost(PATIENCE)
                .until(() -> OutCsv.lines(docket.out()).size() >= closed.size());
        Ledger.expectOneExportOfEach(
                docket.out(),
                closed.stream().map(document -> client.document(document.id())).toList());
        assertThat(load.surprises()).isEmpty();
        assertThat(docket.isHealthy()).isTrue();
    }

    private static List<Doc> awaitEnds(DocketClient client, int atLeast) {
        return await("end of every document")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> client.documents(""),
                        found -> found.size() >= atLeast && found.stream().allMatch(Doc::ended));
    }
}
