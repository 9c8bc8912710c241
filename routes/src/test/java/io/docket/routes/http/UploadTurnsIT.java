package io.docket.routes.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@DocketIntegration
class UploadTurnsIT {
    private static final String END = "\r\n--X--\r\n";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private UploadTurns turns;

    @Autowired
    private ConnectionProperties properties;

    @LocalServerPort
    private int port;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void letsOneSenderWaitForTheirOwnUploadsWhateverTheyShowAndNobodyElse() throws Exception {
        List<String> shown = List.of("Bearer " + new Api(http).token(), "Bearer " + new Api(http).token());
        for (int i = 0; i <= properties.uploadsOfOne(); i++) {
            open("Authorization: " + shown.get(i % shown.size()), 1000);
        }
        await().until(turns::areWanted);
        Socket last = open("Authorization: " + shown.get(0), 0);

        assertThat(answer(open("X-API-KEY: " + key(), 0))).startsWith("HTTP/1.1 202");
        for (Socket socket : sockets.subList(0, 2)) {
            socket.close();
        }

        assertThat(answer(last)).startsWith("HTTP/1.1 202");
    }

    @Test
    void refusesWhoeverIsNobodyAndGivesTheirTurnBack() throws Exception {
        assertThat(answer(open("X-API-KEY: dk_nobody", 0))).startsWith("HTTP/1.1 401");
        assertThat(answer(open("X-Nothing: to show", 0))).startsWith("HTTP/1.1 401");
        assertThat(turns.areWanted()).isFalse();
    }

    private String key() {
        Map<String, Object> request = Map.of("name", "another-sender", "scopes", List.of("reviewer"));
        return Api.body(new Api(http).send(HttpMethod.POST, "/api/api-keys", request))
                .path("key")
                .asText();
    }

    /** Sends an upload that is too long to be taken before its turn, but for some bytes of it. */
    private Socket open(String credential, int missing) throws IOException {
        String body = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"turn.txt\"\r\n\r\n"
                + ("Turn " + sockets.size() + ". ").repeat(BodyLimits.SMALL / 4)
                + END;
        String head = "POST /api/documents/upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + credential
                + "\r\nContent-Type: multipart/form-data; boundary=X\r\nContent-Length: " + body.length() + "\r\n\r\n";
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write((head + body.substring(0, body.length() - missing)).getBytes(ISO_8859_1));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
}
