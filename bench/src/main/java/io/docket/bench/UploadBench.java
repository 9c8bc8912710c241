package io.docket.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** What an upload takes: a thousand connections at once, and one large file; beside a bare server. */
final class UploadBench {
    private static final int WARM_UP = 300;
    private static final int CONNECTIONS = 1000;
    private static final int SMALL = 100 << 10;
    private static final int LARGE = 111 << 20;
    private static final int ROUNDS = 5;
    private static final double MEGABYTE = 1 << 20;

    private UploadBench() {}

    static void run(Path folder) throws Exception {
        Path home = Files.createTempDirectory(folder, "uploads");
        try (BareServer bare = BareServer.start(home)) {
            Client client = new Client(bare.uri());
            atOnce("bare server", client, WARM_UP);
            atOnce("bare server", client, CONNECTIONS);
            try (DocketProcess docket = DocketProcess.start(home.resolve("docket"), Map.of())) {
                Client uploads = new Client(docket.uri());
                for (int round = 0; round < 3; round++) {
                    atOnce("Docket", uploads, round == 0 ? WARM_UP : CONNECTIONS);
                    awaitAllDone(uploads);
                }
                large(uploads, client);
            }
        }
    }

    /** What is being processed would be measured with the next round. */
    private static void awaitAllDone(Client client) throws IOException, InterruptedException {
        for (long open = 1; open > 0; ) {
            JsonNode counts = client.get("/api/documents?limit=1").path("counts");
            open = counts.path("queued").asLong() + counts.path("processing").asLong();
            Thread.sleep(100);
        }
    }

    /** Opens as many connections as there are files, and has all of them send at the same time. */
    private static void atOnce(String server, Client client, int connections) {
        long[] micros = new long[connections];
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            int number = i;
            long sent = System.nanoTime();
            answers.add(client.uploadLater(new Load.File("note-" + i + ".txt", text(i)))
                    .whenComplete((status, fault) -> micros[number] = (System.nanoTime() - sent) / 1000));
        }
        long errors = answers.stream()
                .filter(answer -> !answer.handle((status, fault) -> fault == null && status == 202)
                        .join())
                .count();
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(micros);
        Bench.say(String.format(
                Locale.ROOT,
                "uploads to %s, %d connections at once of %d KB: %d errors, p50 %d ms, p99 %d ms, %.0f/s",
                server,
                connections,
                SMALL >> 10,
                errors,
                micros[connections / 2] / 1000,
                micros[connections * 99 / 100] / 1000,
                connections / seconds));
    }

    private static void large(Client docket, Client bareServer) throws IOException {
        double best = 0;
        double bare = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Load.File> files = List.of(new Load.File("large-" + round + ".bin", bytes(LARGE, round)));
            long start = System.nanoTime();
            docket.upload(files, 415);
            best = Math.max(best, rate(start));
            start = System.nanoTime();
            bareServer.upload(files);
            bare = Math.max(bare, rate(start));
        }
        Bench.say(String.format(
                Locale.ROOT,
                "uploads, one file of %d MB: %.0f MB/s, a bare server %.0f MB/s, ratio %.2f",
                LARGE >> 20,
                best,
                bare,
                best / bare));
    }

    private static double rate(long start) {
        return LARGE / MEGABYTE / (Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9);
    }

    /** Prose, so that it is a text. */
    private static byte[] text(int seed) {
        byte[] text = bytes(SMALL, seed);
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + (text[i] & 15));
        }
        return text;
    }

    private static byte[] bytes(int size, int seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
