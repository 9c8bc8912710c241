package io.docket.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An S3 server that keeps its objects in a folder, with the bucket {@code docket}. */
public final class S3Store implements Part, AutoCloseable {
    public static final String ACCESS_KEY = "docket";
    public static final String SECRET_KEY = "s3-for-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path objects;
    private final int port;
    private final ChildProcess process;

    /** Starts it; it may need a while to answer. */
    public S3Store(Path folder) throws IOException {
        objects = folder.resolve("s3");
        port = ChildProcess.freePort();
        Files.createDirectories(objects.resolve("docket"));
        Path settings = Files.writeString(
                folder.resolve("s3.properties"), """
                        s3proxy.endpoint=%s
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=%s
                        s3proxy.credential=%s
                        jclouds.provider=filesystem-nio2
                        jclouds.filesystem.basedir=%s
                        """.formatted(url(), ACCESS_KEY, SECRET_KEY, objects));
        List<String> command = List.of(
                ChildProcess.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Repository.file("servers/target/servers/s3proxy.jar").toString(),
                "--properties",
                settings.toString());
        process = new ChildProcess("s3", folder, command, Map.of());
    }

    /** Returns where it answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns the folder of the buckets. */
    public Path objects() {
        return objects;
    }

    @Override
    public String name() {
        return "s3";
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
