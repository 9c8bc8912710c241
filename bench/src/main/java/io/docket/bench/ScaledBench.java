package io.docket.bench;

import io.docket.servers.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A web process, and one worker process and then two, on a broker, a database and an S3 store of their own. */
final class ScaledBench {
    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 3000);

    private final Path home;
    private final Map<String, String> settings;
    private final List<DocketProcess> running = new ArrayList<>();

    private ScaledBench(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = settings;
    }

    static void run(Path folder) throws Exception {
        Path home = Files.createTempDirectory(folder, "scaled");
        try (Servers servers = Servers.durable(home.resolve("servers"))) {
            ScaledBench bench = new ScaledBench(home, servers.environment());
            try {
                bench.measure();
            } finally {
                bench.running.forEach(DocketProcess::close);
            }
        }
    }

    private void measure() throws Exception {
        Client client = new Client(start("web").uri());
        start("worker");
        Throughput one = warmAndMeasure(client);
        Bench.say("scaled, one worker process: " + one);
        start("worker");
        Throughput two = warmAndMeasure(client);
        Bench.say("scaled, two worker processes: " + two);
        Bench.say(String.format(Locale.ROOT, "scaled, two over one: %.2f", two.perSecond() / one.perSecond()));
        Bench.say("scaled, " + QueueDelay.of(client, Load.texts(100)));
    }

    private Throughput warmAndMeasure(Client client) throws Exception {
        Throughput.of(client, Load.texts(DOCUMENTS), running);
        return Throughput.of(client, Load.texts(DOCUMENTS), running);
    }

    private DocketProcess start(String role) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("DOCKET_ROLES", role);
        DocketProcess docket = DocketProcess.start(home.resolve(role + running.size()), environment);
        running.add(docket);
        return docket;
    }
}
