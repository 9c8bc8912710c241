package io.docket.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What an upload costs a server that only writes the body to disk and forces it there; runs in a JVM of its own. */
final class BareServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final int THREADS = 200;

    private final Child child;
    private final URI uri;

    private BareServer(Child child, URI uri) {
        this.child = child;
        this.uri = uri;
    }

    static BareServer start(Path folder) throws IOException {
        int port = DocketProcess.freePort();
        List<String> command = List.of(
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Integer.toString(port),
                folder.toString());
        Child child = Child.start(folder.resolve("bare.log"), command, Map.of());
        BareServer server = new BareServer(child, URI.create("http://127.0.0.1:" + port));
        child.await("The bare server", START, () -> Health.isReady(server.uri));
        return server;
    }

    URI uri() {
        return uri;
    }

    @Override
    public void close() {
        child.close();
    }

    /** Serves: port and folder. */
    public static void main(String[] arguments) throws IOException {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        Path folder = Path.of(arguments[1]);
        HttpServer server = HttpServer.create(address, 1024);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/", exchange -> answer(exchange, folder));
        server.start();
    }

    private static void answer(HttpExchange exchange, Path folder) throws IOException {
        boolean upload = exchange.getRequestURI().getPath().endsWith("/upload");
        if (upload) {
            write(exchange.getRequestBody(), folder.resolve(UUID.randomUUID().toString()));
        }
        // Its token is worth nothing, but the client wants one.
        byte[] body = "{\"access_token\": \"none\"}".getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(upload ? 202 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void write(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
    }
}
