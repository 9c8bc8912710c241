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
    private final String name;
    private final Path home;
    private final Map<String, String> settings;
    private final List<DocketProcess> running = new ArrayList<>();

    private ScaledBench(String name, Path home, Map<String, String> settings) {
        this.name = name;
        this.home = home;
        this.settings = settings;
    }

    /** Files to upload, new ones each time. */
    @FunctionalInterface
    interface Pile {
        List<Load.File> get() throws IOException;
    }

    /**
     * Measures.
     *
     * @param worker settings of each worker on top of those of the servers
     */
    static void run(Path folder, String name, Map<String, String> worker, Pile warmUp, Pile files) throws Exception {
        Path home = Files.createTempDirectory(folder, name);
        try (Servers servers = Servers.durable(home.resolve("servers"))) {
            Map<String, String> settings = new HashMap<>(servers.environment());
            settings.putAll(worker);
            ScaledBench bench = new ScaledBench(name, home, settings);
            try {
                bench.measure(warmUp, files);
            } finally {
                bench.running.forEach(DocketProcess::close);
            }
        }
    }

    private void measure(Pile warmUp, Pile files) throws Exception {
        Client client = new Client(start("web").uri());
        start("worker");
        Throughput one = warmAndMeasure(client, warmUp, files);
        Bench.say(name + ", one worker process: " + one);
        start("worker");
        Throughput two = warmAndMeasure(client, warmUp, files);
        Bench.say(name + ", two worker processes: " + two);
        Bench.say(String.format(Locale.ROOT, "%s, two over one: %.2f", name, two.perSecond() / one.perSecond()));
        Bench.say(name + ", " + QueueDelay.of(client, Load.texts(100)));
    }

    private Throughput warmAndMeasure(Client client, Pile warmUp, Pile files) throws Exception {
        Throughput.of(client, warmUp.get(), running);
        return Throughput.of(client, files.get(), running);
    }

    private DocketProcess start(String role) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("DOCKET_ROLES", role);
        DocketProcess docket = DocketProcess.start(home.resolve(role + running.size()), environment);
        running.add(docket);
        return docket;
    }
}
