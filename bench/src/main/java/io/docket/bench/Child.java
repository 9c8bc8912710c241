package io.docket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A JVM of its own, and what it costs. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts one.
     *
     * @param command what stands behind {@code java}
     * @param environment added to our own
     */
    static Child start(Path log, List<String> command, Map<String, String> environment) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Child(builder.start(), log);
    }

    /** Waits, looking every 20 ms. */
    void await(String what, Duration patience, BooleanSupplier ready) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (Instant.now().isAfter(end) || ended(20)) {
                throw new IOException(what + " did not start, see " + log);
            }
        }
    }

    /** Returns the processor time that it and its own children have used, those that have ended too; only on Linux. */
    Duration cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(each -> CpuTime.of(each.pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns what of it lies in memory, in MB; only on Linux. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended(20_000)) {
            process.destroyForcibly().onExit().join();
        }
    }

    private boolean ended(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
