package io.docket.routes.scaled;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The servers of the scaled set and one worker; started once for all tests of a JVM and ended with it. */
public final class Servers implements AutoCloseable {
    private static final Path BROKER_SETTINGS = Path.of("..", "deploy", "artemis", "broker.xml");
    private static final Path S3_SERVER = Path.of("target", "servers", "s3proxy.jar");
    private static final String S3_ACCESS_KEY = "docket";
    private static final String S3_SECRET_KEY = "s3-for-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder =
            Path.of("target", "it-data", "scaled-" + UUID.randomUUID()).toAbsolutePath();
    private final int brokerPort;
    private final int workerPort;
    private final EmbeddedPostgres database;
    private final ChildJvm s3;
    private final ChildJvm worker;
    private ChildJvm broker;

    /** Starts all of them; who asks for the worker's services has to wait until it is up. */
    Servers() throws IOException {
        brokerPort = ChildJvm.freePort();
        workerPort = ChildJvm.freePort();
        int s3Port = ChildJvm.freePort();
        broker = startBroker();
        s3 = startS3(s3Port);
        database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        s3.awaitPort(s3Port, PATIENCE);
        broker.awaitPort(brokerPort, PATIENCE);
        Map<String, String> settings = settings(s3Port);
        settings.forEach(System::setProperty);
        System.setProperty("DOCKET_ROLES", "web,sources");
        System.setProperty("docket.it.s3", folder.resolve("s3").toString());
        worker = startWorker(settings);
    }

    private ChildJvm startBroker() throws IOException {
        List<String> command = List.of(
                "-Ddocket.broker.address=127.0.0.1",
                "-Ddocket.broker.port=" + brokerPort,
                "-Ddocket.broker.data=" + folder.resolve("broker"),
                "-cp",
                System.getProperty("java.class.path"),
                BrokerServer.class.getName(),
                BROKER_SETTINGS.toString());
        return ChildJvm.start("broker", folder, command, Map.of());
    }

    private ChildJvm startS3(int port) throws IOException {
        Files.createDirectories(folder.resolve("s3/docket"));
        Path settings = Files.writeString(folder.resolve("s3.properties"), """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=%s
                        s3proxy.credential=%s
                        jclouds.provider=filesystem-nio2
                        jclouds.filesystem.basedir=%s
                        """.formatted(
                        port, S3_ACCESS_KEY, S3_SECRET_KEY, folder.resolve("s3")));
        List<String> command = List.of("-jar", S3_SERVER.toString(), "--properties", settings.toString());
        return ChildJvm.start("s3", folder, command, Map.of());
    }

    private ChildJvm startWorker(Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("DOCKET_ROLES", "worker");
        environment.put("DOCKET_PORT", Integer.toString(workerPort));
        environment.put("DOCKET_DATA", folder.resolve("worker").toString());
        List<String> command =
                List.of("-cp", System.getProperty("java.class.path"), "io.docket.routes.DocketApplication");
        return ChildJvm.start("worker", folder, command, environment);
    }

    /** The settings by which every process of the set finds its parts. */
    private Map<String, String> settings(int s3Port) {
        return Map.of(
                "DOCKET_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres",
                "DOCKET_DATABASE_USER",
                "postgres",
                "DOCKET_BROKER_URL",
                "tcp://127.0.0.1:" + brokerPort,
                "DOCKET_BROKER_USER",
                BrokerServer.USER,
                "DOCKET_BROKER_PASSWORD",
                BrokerServer.PASSWORD,
                "DOCKET_FILES",
                "s3://docket/files",
                "DOCKET_S3_ENDPOINT",
                "http://127.0.0.1:" + s3Port,
                "DOCKET_S3_ACCESS_KEY",
                S3_ACCESS_KEY,
                "DOCKET_S3_SECRET_KEY",
                S3_SECRET_KEY);
    }

    /** Returns where the worker answers. */
    public String workerAddress() {
        return "http://127.0.0.1:" + workerPort;
    }

    /** Returns the folder that the worker writes finalized records to. */
    public Path out() {
        return folder.resolve("worker/out");
    }

    /** Ends the broker at once. */
    public void killBroker() {
        broker.kill();
    }

    /** Starts the broker again, on the same journal. */
    public void restartBroker() throws IOException {
        broker = startBroker();
        broker.awaitPort(brokerPort, PATIENCE);
    }

    @Override
    public void close() throws IOException {
        worker.close();
        broker.close();
        s3.close();
        database.close();
    }
}
