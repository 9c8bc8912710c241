package io.docket.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packed jar, started on a new folder; ends with this JVM. */
final class DocketProcess implements AutoCloseable {
    static final String PASSWORD = "a password for measurements";

    /** Options of every Docket process, e.g. for a profile. */
    private static final List<String> JVM =
            List.of(System.getProperty("bench.jvm", "-Xmx512m").split(" "));

    private static final Path JAR = Path.of(System.getProperty("bench.jar", "../routes/target/docket.jar"));
    private static final Duration START = Duration.ofSeconds(90);

    private final Child child;
    private final URI uri;

    private DocketProcess(Child child, URI uri) {
        this.child = child;
        this.uri = uri;
    }

    /**
     * Starts one and returns when it is ready.
     *
     * @param folder for its output and, unless set otherwise, its data; must be new
     * @param settings environment variables on top of port, data folder and password
     */
    static DocketProcess start(Path folder, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        int port = freePort();
        Map<String, String> environment = new HashMap<>();
        environment.put("DOCKET_PORT", Integer.toString(port));
        environment.put("DOCKET_DATA", folder.resolve("data").toString());
        environment.put("DOCKET_ADMIN_PASSWORD", PASSWORD);
        environment.putAll(settings);
        List<String> command = new ArrayList<>(JVM);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().normalize().toString()));
        Child child = Child.start(folder.resolve("docket.log"), command, environment);
        DocketProcess docket = new DocketProcess(child, URI.create("http://127.0.0.1:" + port));
        child.await("Docket", START, () -> Health.isReady(docket.uri));
        return docket;
    }

    URI uri() {
        return uri;
    }

    Child child() {
        return child;
    }

    @Override
    public void close() {
        child.close();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
