package io.docket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** From the start of the process until it is ready, and what it then keeps in memory. */
final class StartBench {
    private static final int TIMES = 3;
    private static final Duration IDLE = Duration.ofSeconds(20);

    private StartBench() {}

    static void run(Path folder) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            Path home = Files.createTempDirectory(folder, "start");
            long start = System.nanoTime();
            try (DocketProcess docket = DocketProcess.start(home, Map.of())) {
                double seconds = (System.nanoTime() - start) / 1e9;
                double cpu = docket.child().cpu().toMillis() / 1e3;
                Thread.sleep(IDLE.toMillis());
                Bench.say(String.format(
                        Locale.ROOT,
                        "start: ready after %.1f s with %.1f s CPU, %d MB when idle for %d s",
                        seconds,
                        cpu,
                        docket.child().residentMegabytes(),
                        IDLE.toSeconds()));
            }
        }
    }
}
