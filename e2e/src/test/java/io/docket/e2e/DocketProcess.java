package io.docket.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packed jar, running on a folder of its own, {@code target/e2e/NAME}: its data, and its output in
 * {@code docket.log}. Both stay until the next run. It ends when this JVM ends, however that happens.
 */
final class DocketProcess implements AutoCloseable {
    static final String PASSWORD = "right horse, wrong battery";

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path JAR = Path.of(System.getProperty(
            "docket.jar", MODULE.resolve("../routes/target/docket.jar").toString()));

    private final Path home;
    private final int port;
    private final List<String> settings;
    private Process process;
    private Process watchdog;

    private DocketProcess(Path home, List<String> settings) throws IOException {
        this.home = home;
        this.settings = settings;
        port = freePort();
        process = launch();
        watchdog = Watchdog.over(process);
    }

    /**
     * Starts with an empty folder, and returns when it answers.
     *
     * @param settings as {@code docket.intake.max-file-size=2MB}
     */
    static DocketProcess start(String name, String... settings) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("No jar " + JAR.normalize() + ": build the module routes");
        }
        Path home = target().resolve(name);
        Folders.clear(home);
        Files.createDirectories(home);
        DocketProcess docket = new DocketProcess(home, List.of(settings));
        try {
            docket.awaitReady();
            return docket;
        } catch (RuntimeException e) {
            docket.close();
            throw e;
        }
    }

    /** Where the tests leave what they make. */
    static Path target() {
        return MODULE.resolve("target/e2e");
    }

    URI uri() {
        return URI.create("http://localhost:" + port);
    }

    Path inbox() {
        return home.resolve("data/inbox");
    }

    Path out() {
        return home.resolve("data/out");
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
        watchdog.destroyForcibly();
    }

    /** Asks it to end, and expects that it does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("Docket did not end within " + STOP + " of SIGTERM");
        }
        watchdog.destroyForcibly();
    }

    /** Starts the ended one again on the same data, and returns at once. */
    void launchAgain() throws IOException {
        process = launch();
        watchdog = Watchdog.over(process);
    }

    /** Starts the ended one again on the same data, and returns when it answers. */
    void restart() throws IOException {
        launchAgain();
        awaitReady();
    }

    void awaitReady() {
        await("Docket, whose output is in " + log())
                .atMost(START)
                .pollInterval(Duration.ofMillis(400))
                .failFast("Docket ended, see " + log(), () -> !process.isAlive())
                .until(() -> Health.of(uri()) == 200);
    }

    boolean isHealthy() {
        return process.isAlive() && Health.of(uri()) == 200;
    }

    /** Returns the lines of the output that say that something went wrong on our side. */
    List<String> errors() throws IOException {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains(" ERROR ")).toList();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Path log() {
        return home.resolve("docket.log");
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:TieredStopAtLevel=1"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", JAR.toAbsolutePath().normalize().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("DOCKET_PORT", Integer.toString(port));
        builder.environment().put("DOCKET_DATA", home.resolve("data").toString());
        builder.environment().put("DOCKET_ADMIN_PASSWORD", PASSWORD);
        return builder.start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
