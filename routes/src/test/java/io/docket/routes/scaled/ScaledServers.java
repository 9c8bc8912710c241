package io.docket.routes.scaled;

import io.docket.servers.Broker;
import io.docket.servers.ChildProcess;
import io.docket.servers.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The servers of the scaled set and one worker; started once for all tests of a JVM and ended with it. */
public final class ScaledServers implements AutoCloseable {
    private final Path folder =
            Path.of("target", "it-data", "scaled-" + UUID.randomUUID()).toAbsolutePath();
    private final int workerPort = ChildProcess.freePort();
    private final Servers servers = new Servers(folder);
    private final ChildProcess worker;

    /** Starts all of them; who asks for the worker's services has to wait until it is up. */
    ScaledServers() throws IOException {
        servers.environment().forEach(System::setProperty);
        System.setProperty("DOCKET_ROLES", "web,sources");
        System.setProperty("docket.it.s3", servers.store().objects().toString());
        worker = startWorker();
    }

    private ChildProcess startWorker() throws IOException {
        Map<String, String> environment = new HashMap<>(servers.environment());
        environment.put("DOCKET_ROLES", "worker");
        environment.put("DOCKET_PORT", Integer.toString(workerPort));
        environment.put("DOCKET_DATA", folder.resolve("worker").toString());
        // As for the embedded set.
        environment.put("DOCKET_UNPACK_MAXFILES", "50");
        environment.put("DOCKET_ORPHANS_EVERY", "5s");
        List<String> command = List.of(
                ChildProcess.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.docket.routes.DocketApplication");
        return new ChildProcess("worker", folder, command, environment);
    }

    /** Returns where the worker answers. */
    public String workerAddress() {
        return "http://127.0.0.1:" + workerPort;
    }

    /** Returns the folder that the worker writes finalized records to. */
    public Path out() {
        return folder.resolve("worker/out");
    }

    public Broker broker() {
        return servers.broker();
    }

    @Override
    public void close() throws IOException {
        worker.close();
        servers.close();
    }
}
