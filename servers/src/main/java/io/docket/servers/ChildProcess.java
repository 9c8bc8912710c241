package io.docket.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that can be restarted; it ends with this JVM, even if that is killed. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path log;
    private final ProcessBuilder builder;
    private Process process;
    private Process watchdog;

    /**
     * Starts it.
     *
     * @param folder where it runs and writes {@code NAME.log}
     * @param environment added to our own
     */
    public ChildProcess(String name, Path folder, List<String> command, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(folder);
        log = folder.resolve(name + ".log");
        builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        watchdog = Watchdog.over(process.toHandle());
    }

    /** Returns the command that runs the Java of this JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns a free port of the loopback address. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts the ended one again. */
    public void launch() throws IOException {
        process = builder.start();
        watchdog = Watchdog.over(process.toHandle());
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until a port accepts connections; fails when the process ends before. */
    public void awaitPort(int port, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (!answers(port)) {
            if (awaitEnd(Duration.ofMillis(100)) || Instant.now().isAfter(end)) {
                throw new IOException("Nobody answers at port " + port + ", see " + log);
            }
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(GRACE.toSeconds(), TimeUnit.SECONDS)
                .join();
        watchdog.destroyForcibly();
    }

    /**
     * Asks it to end.
     *
     * @return false when it had not done so in time, and was killed
     */
    public boolean end(Duration patience) throws IOException {
        ask();
        boolean ended = awaitEnd(patience);
        kill();
        return ended;
    }

    /** Sends SIGTERM, and returns at once. */
    public void ask() {
        process.destroy();
    }

    /** Suspends it (SIGSTOP). */
    public void suspend() throws IOException {
        Signals.send("STOP", process.toHandle());
    }

    /** Resumes it (SIGCONT). */
    public void resume() throws IOException {
        Signals.send("CONT", process.toHandle());
    }

    @Override
    public void close() throws IOException {
        end(GRACE);
    }

    /** Returns whether it ended by itself in time. */
    public boolean awaitEnd(Duration patience) throws IOException {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
