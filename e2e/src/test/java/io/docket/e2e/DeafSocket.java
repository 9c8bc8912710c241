package io.docket.e2e;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A WebSocket whose client has opened it and then reads nothing at all. */
final class DeafSocket implements AutoCloseable {
    private final Socket socket = new Socket();

    DeafSocket(URI server, String path, String token) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        String request = String.join(
                "\r\n",
                "GET " + path + " HTTP/1.1",
                "Host: " + server.getAuthority(),
                "Authorization: Bearer " + token,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "",
                "");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 101".length());
        if (!new String(status, StandardCharsets.US_ASCII).equals("HTTP/1.1 101")) {
            throw new AssertionError(path + " answered " + new String(status, StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
