package io.docket.e2e;

import static org.awaitility.Awaitility.await;

import io.docket.servers.ChildProcess;
import io.docket.servers.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One process of Docket, on a folder of its own: its data, and its output in {@code NAME.log}. */
final class DocketProcess implements Part, AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);

    /** What takes part in a test does not live long enough for the second compiler, nor for a heap of regions. */
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final String name;
    private final Path home;
    private final int port;
    private final ChildProcess process;

    /**
     * Starts it.
     *
     * @param jar what stands behind {@code java}
     * @param settings as {@code docket.intake.max-file-size=2MB}
     */
    DocketProcess(String name, Path home, List<String> jar, Map<String, String> environment, List<String> settings)
            throws IOException {
        this.name = name;
        this.home = home;
        port = ChildProcess.freePort();
        Map<String, String> all = new HashMap<>(environment);
        all.put("DOCKET_PORT", Integer.toString(port));
        all.put("DOCKET_DATA", data().toString());
        all.put("DOCKET_ADMIN_PASSWORD", Docket.PASSWORD);
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(JVM);
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(jar);
        process = new ChildProcess(name, home, command, all);
    }

    URI uri() {
        return URI.create("http://localhost:" + port);
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return process.log();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** Ends it and all that it has started at once; what was held still with it would be so for ever. */
    void killAll() {
        List<ProcessHandle> started = ProcessHandle.of(pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        process.kill();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    /**
     * Asks it to end.
     *
     * @return false when it had not done so in time, and was killed
     */
    boolean end(Duration patience) throws IOException {
        return process.end(patience);
    }

    /** Sends SIGTERM, and returns at once. */
    void ask() {
        process.ask();
    }

    @Override
    public void launch() throws IOException {
        process.launch();
    }

    @Override
    public void awaitReady() {
        await(name + ", whose output is in " + log())
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .failFast(name + " ended, see " + log(), () -> !process.isAlive())
                .until(() -> Health.of(uri()) == 200);
    }

    @Override
    public void suspend() throws IOException {
        process.suspend();
    }

    @Override
    public void resume() throws IOException {
        process.resume();
    }

    boolean isHealthy() {
        return process.isAlive() && Health.of(uri()) == 200;
    }

    @Override
    public void close() {
        process.kill();
    }
}
