package io.docket.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One process with everything in it. */
final class EmbeddedBench {
    private EmbeddedBench() {}

    static void run(Path folder, String name, List<Load.File> warmUp, List<Load.File> files) throws Exception {
        Path home = Files.createTempDirectory(folder, name);
        try (DocketProcess docket = DocketProcess.start(home, Map.of())) {
            Client client = new Client(docket.uri());
            Throughput.of(client, warmUp, List.of(docket));
            Bench.say(name + ", one process: " + Throughput.of(client, files, List.of(docket)));
            Bench.say(name + ", " + QueueDelay.of(client, Load.texts(100)));
        }
    }
}
