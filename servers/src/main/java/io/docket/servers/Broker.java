package io.docket.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Artemis in a process of its own, with the configuration file that we ship. */
public final class Broker implements Part, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final ChildProcess process;

    Broker(Path folder) throws IOException {
        port = ChildProcess.freePort();
        List<String> command = List.of(
                ChildProcess.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Ddocket.broker.address=127.0.0.1",
                "-Ddocket.broker.port=" + port,
                "-Ddocket.broker.data=" + folder.resolve("broker"),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerServer.class.getName(),
                Repository.file("deploy/artemis/broker.xml").toString());
        process = new ChildProcess("broker", folder, command, Map.of());
    }

    String url() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void launch() throws IOException {
        process.launch();
    }

    @Override
    public void awaitReady() throws IOException {
        process.awaitPort(port, PATIENCE);
    }

    @Override
    public void suspend() throws IOException {
        process.suspend();
    }

    @Override
    public void resume() throws IOException {
        process.resume();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
