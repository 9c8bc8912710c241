package io.docket.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL. Tests kill only the process, and not the page cache, so that it needs no fsync. */
public final class Database implements Part, AutoCloseable {
    private final Path data;
    private final int port;
    private final boolean durable;
    private EmbeddedPostgres postgres;
    private Process watchdog;

    /**
     * Starts it.
     *
     * @param durable whether a commit waits for the disk
     */
    Database(Path folder, boolean durable) throws IOException {
        this.durable = durable;
        data = folder.resolve("database");
        port = ChildProcess.freePort();
        postgres = start();
        watchdog = Watchdog.over(postmaster());
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", durable ? "on" : "off")
                // The library's default is off, with which a kill would lose acknowledged commits.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String name() {
        return "database";
    }

    /** Kills all its processes: a remaining one would prevent the next start. */
    @Override
    public void kill() {
        ProcessHandle first = postmaster();
        List<ProcessHandle> all = first.descendants().toList();
        first.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        first.onExit().join();
        all.forEach(process -> process.onExit().join());
        watchdog.destroyForcibly();
    }

    @Override
    public void launch() throws IOException {
        // Lets go of the lock on the data.
        postgres.close();
        postgres = start();
        watchdog = Watchdog.over(postmaster());
    }

    /** Nothing to do: the start waits until it is ready. */
    @Override
    public void awaitReady() {}

    @Override
    public void suspend() throws IOException {
        Signals.send("STOP", postmaster());
    }

    @Override
    public void resume() throws IOException {
        Signals.send("CONT", postmaster());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        watchdog.destroyForcibly();
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("The database is not running", e);
        }
    }
}
