package io.docket.e2e;

import io.docket.servers.Part;
import io.docket.servers.Servers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Docket as the tests find it: one process, or the scaled set of a web process, two
 * workers and the servers that they share.
 */
final class Docket implements AutoCloseable {
    static final String PASSWORD = "right horse, wrong battery";

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final String SECRET = "a secret of the tests, as long as it has to be";

    private final Path out;
    private final DocketProcess web;
    private final List<DocketProcess> workers;
    private final @Nullable Servers servers;
    private final Map<Path, Integer> seen = new HashMap<>();

    private Docket(Path out, DocketProcess web, List<DocketProcess> workers, @Nullable Servers servers) {
        this.out = out;
        this.web = web;
        this.workers = workers;
        this.servers = servers;
    }

    /**
     * Starts one process in an empty folder, and returns when it answers.
     *
     * @param jar see {@link DocketJar}
     */
    static Docket embedded(Path home, List<String> jar, List<String> settings) throws IOException {
        DocketProcess process = new DocketProcess("docket", home, jar, Map.of(), settings);
        return new Docket(home.resolve("data/out"), process, List.of(), null).whenReady();
    }

    /** Starts the processes of the scaled set on their servers, and returns when they answer. */
    static Docket scaled(Path home, Servers servers, List<String> settings) throws IOException {
        Path out = home.resolve("out");
        List<String> all = new ArrayList<>(settings);
        all.add("docket.out=" + out);
        DocketProcess web = process("web", "web,sources", home, servers, all);
        List<DocketProcess> workers = new ArrayList<>();
        for (String worker : List.of("worker-1", "worker-2")) {
            workers.add(process(worker, "worker", home, servers, all));
        }
        return new Docket(out, web, workers, servers).whenReady();
    }

    private static DocketProcess process(String name, String roles, Path home, Servers servers, List<String> settings)
            throws IOException {
        Map<String, String> environment = new HashMap<>(servers.environment());
        environment.put("DOCKET_ROLES", roles);
        environment.put("DOCKET_SECRET", SECRET);
        return new DocketProcess(name, home.resolve(name), DocketJar.unpacked(), environment, settings);
    }

    private Docket whenReady() throws IOException {
        try {
            processes().forEach(DocketProcess::awaitReady);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    URI uri() {
        return web.uri();
    }

    Path inbox() {
        return web.data().resolve("inbox");
    }

    Path out() {
        return out;
    }

    boolean isScaled() {
        return servers != null;
    }

    /** Returns the servers of the scaled set. */
    Servers servers() {
        if (servers == null) {
            throw new IllegalStateException("One process has no servers");
        }
        return servers;
    }

    /** Returns the processes of Docket; the first is the one that answers at {@link #uri}. */
    List<DocketProcess> processes() {
        return Stream.concat(Stream.of(web), workers.stream()).toList();
    }

    /** Returns whatever may be killed, in the order in which tests do so. */
    List<Part> parts() {
        if (servers == null) {
            return List.of(web);
        }
        return List.of(workers.get(0), web, servers.broker(), workers.get(1), servers.database());
    }

    /** Returns whether another process does the same while this one is away. */
    boolean hasAnother(Part part) {
        return workers.contains(part);
    }

    boolean isHealthy() {
        return processes().stream().allMatch(DocketProcess::isHealthy);
    }

    /** Asks all processes of Docket to end at once, and expects that they do. */
    void stop() throws IOException {
        Instant end = Instant.now().plus(STOP);
        List<String> late = new ArrayList<>();
        for (DocketProcess process : processes()) {
            process.ask();
        }
        for (DocketProcess process : processes()) {
            if (!process.end(Duration.between(Instant.now(), end))) {
                late.add(process.name());
            }
        }
        if (!late.isEmpty()) {
            throw new AssertionError(late + " did not end within " + STOP.toSeconds() + " s of SIGTERM");
        }
    }

    /** Starts the ended processes again on the same data, and returns when they answer. */
    void restart() throws IOException {
        for (DocketProcess process : processes()) {
            process.launch();
        }
        processes().forEach(DocketProcess::awaitReady);
    }

    /** Forgets the output so far; see {@link #errors}. */
    void mark() throws IOException {
        for (DocketProcess process : processes()) {
            seen.put(process.log(), Files.readAllLines(process.log()).size());
        }
    }

    /** Returns the lines of the output since the mark that say that something went wrong on our side. */
    List<String> errors() throws IOException {
        List<String> errors = new ArrayList<>();
        for (DocketProcess process : processes()) {
            Files.readAllLines(process.log()).stream()
                    .skip(seen.getOrDefault(process.log(), 0))
                    .filter(line -> line.contains(" ERROR "))
                    .forEach(errors::add);
        }
        return errors;
    }

    @Override
    public void close() throws IOException {
        processes().forEach(DocketProcess::close);
        if (servers != null) {
            servers.close();
        }
    }
}
