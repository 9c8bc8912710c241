package io.docket.routes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;

/** Sends requests as they stand, also such as no client library would. */
public final class Wire {
    private static final int TIMEOUT = 20_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /**
     * What came back; of an answer without an end what had come when its header was there.
     *
     * @param head status line and headers
     */
    public record Answer(String head, String body) {

        public int status() {
            return head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12));
        }

        /** Returns the value of a header; empty without it. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .findFirst()
                    .map(line -> line.substring(name.length() + 1).strip())
                    .orElse("");
        }

        public boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json");
        }

        /** Whether it has what a problem says as JSON, e.g. {@code "code":"not_found"}. */
        public boolean says(String name, String value) {
            return body.contains("\"" + name + "\":\"" + value + "\"");
        }

        @Override
        public String toString() {
            return head.lines().findFirst().orElse("no answer") + " " + body;
        }
    }

    /** Sends a request; each character of the target and the headers is a byte. */
    public Answer send(String method, String target, String body, String... headers) throws IOException {
        byte[] content = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (content.length > 0 || method.startsWith("P")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT);
            try {
                socket.getOutputStream().write((head + "\r\n").getBytes(ISO_8859_1));
                socket.getOutputStream().write(content);
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // It need not read all of a request to refuse it.
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.write(buffer, 0, read);
            String soFar = bytes.toString(ISO_8859_1).toLowerCase(Locale.ROOT);
            if (soFar.contains("\r\n\r\n") && soFar.contains("content-type: text/event-stream")) {
                break;
            }
        }
        String all = bytes.toString(UTF_8);
        int end = all.indexOf("\r\n\r\n");
        return end < 0 ? new Answer(all, "") : new Answer(all.substring(0, end), all.substring(end + 4));
    }
}
