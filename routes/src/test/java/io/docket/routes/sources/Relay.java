package io.docket.routes.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between us and a server, so that something can happen there right before one of our requests arrives. */
final class Relay implements Closeable {
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicBoolean happened = new AtomicBoolean();
    private final int server;
    private final String request;
    private final Runnable before;

    /**
     * Opens it.
     *
     * @param server its port on this machine
     * @param request what only the request has
     * @param before done once, while the first such request waits
     */
    Relay(int server, String request, Runnable before) throws IOException {
        this.server = server;
        this.request = request;
        this.before = before;
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    boolean hasHappened() {
        return happened.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                start(() -> pass(client, behind, true));
                start(() -> pass(behind, client, false));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pass(Socket from, Socket to, boolean isRequest) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isRequest
                        && new String(buffer, 0, read, ISO_8859_1).contains(request)
                        && happened.compareAndSet(false, true)) {
                    before.run();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One of both has closed.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
