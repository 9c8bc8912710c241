package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.servers.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost, doubled or torn, however it ends. The number of kills is the system property {@code docket.kills}, and
 * {@code docket.seed} makes the choices of a run those of another.
 */
class RestartIT {
    private static final int KILLS = Integer.getInteger("docket.kills", 5);
    private static final long SEED = Long.getLong("docket.seed", System.nanoTime());
    private static final int FILES_FOR_A_KILL = 8;
    private static final int LONGEST_LOAD_MILLIS = 1500;
    private static final int LONGEST_START_MILLIS = 4000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("shared");

    private final Docket docket = DOCKET.docket();

    @TempDir
    private Path scratch;

    /** Each kill is a start or two, beside two other programs on a slow machine. */
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void losesDoublesAndTearsNothingWhenKilled() throws IOException {
        System.out.println("-Ddocket.seed=" + SEED + " -Ddocket.kills=" + KILLS);
        try {
            Random random = new Random(SEED);
            KillLoad load = new KillLoad(scratch, docket, new Random(SEED));
            List<Part> parts = docket.parts();
            for (int kill = 0; kill < KILLS; kill++) {
                kill += killUnderLoad(parts.get(kill % parts.size()), load, random);
            }
            docket.processes().forEach(DocketProcess::awaitReady);
            load.finish();
            expectAllThatWasGiven(load);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Ddocket.seed=" + SEED + " -Ddocket.kills=" + KILLS, e);
        }
    }

    /**
     * Kills something while files come in, and starts it again.
     *
     * @return 1 when it was killed once more while it started, which one of five is; else 0
     */
    private int killUnderLoad(Part victim, KillLoad load, Random random) throws IOException {
        boolean twice = random.nextInt(4) == 0;
        if (random.nextBoolean()) {
            load.addLarge();
        }
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> work(load, end));
        try {
            Pause.of(300 + random.nextInt(LONGEST_LOAD_MILLIS));
            victim.kill();
            Ledger.expectNothingTorn(docket.out());
            if (twice) {
                victim.launch();
                Pause.of(random.nextInt(LONGEST_START_MILLIS));
                victim.kill();
            }
            victim.launch();
            if (!docket.hasAnother(victim)) {
                victim.awaitReady();
            }
        } finally {
            end.countDown();
            work.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        }
        return twice ? 1 : 0;
    }

    private void expectAllThatWasGiven(KillLoad load) throws IOException {
        DocketClient client = DocketClient.admin(docket.uri());
        List<Doc> documents = await("end of every document")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> given(client),
                        found -> found.size() >= load.given().size()
                                && found.stream().allMatch(Doc::ended));
        assertThat(documents).extracting(Doc::fileName).containsExactlyInAnyOrderElementsOf(load.given());
        assertThat(documents).extracting(Doc::id).containsAll(load.accepted());
        documents.forEach(document -> expectItsEnd(client.document(document.id())));
        given(client).stream()
                .filter(document -> document.status().equals("completed"))
                .forEach(document -> client.reviewAndFinalizeIfItCan(client.document(document.id())));
        List<Doc> closed = client.documents("status=finalized");
        closed.forEach(document -> client.awaitExport(document.id()));
        Ledger.expectOneExportOfEach(
                docket.out(),
                closed.stream().map(document -> client.document(document.id())).toList());
        documents.forEach(document -> Ledger.expectOneEnd(client.events(document.id())));
        Ledger.expectBalanced(client);
        assertThat(load.surprises()).isEmpty();
        report(documents, closed, client);
    }

    /** Returns the documents of the load; the set may have others. */
    private static List<Doc> given(DocketClient client) {
        return client.documents("").stream()
                .filter(document -> document.fileName().matches(KillLoad.NAMES))
                .toList();
    }

    private static void expectItsEnd(Doc document) {
        assertThat(document.status().equals("failed"))
                .as("%s: %s", document.fileName(), document.failure())
                .isEqualTo(document.fileName().endsWith(KillLoad.BROKEN));
        if (document.fileName().startsWith(KillLoad.LARGE)) {
            assertThat(document.table())
                    .extracting(Doc.Table::totalRows, Doc.Table::successRows)
                    .containsExactly((long) KillLoad.LARGE_ROWS, (long) KillLoad.LARGE_ROWS);
        }
    }

    private static void report(List<Doc> documents, List<Doc> closed, DocketClient client) {
        List<Doc> again = documents.stream()
                .filter(document -> client.events(document.id()).stream().anyMatch(event -> event.attempt() > 1))
                .toList();
        System.out.printf(
                "%d documents, %d of them large tables; %d finalized; a kill met %d, %d of them large tables%n",
                documents.size(), large(documents), closed.size(), again.size(), large(again));
    }

    private static long large(List<Doc> documents) {
        return documents.stream()
                .filter(document -> document.fileName().startsWith(KillLoad.LARGE))
                .count();
    }

    private static void work(KillLoad load, CountDownLatch end) {
        try {
            load.work(FILES_FOR_A_KILL, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
