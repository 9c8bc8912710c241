package io.docket.routes.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Clients that go away in the middle: that is nobody's fault, and no line of the log makes an operator look. */
@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class DepartureIT {
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=X\r\n";
    private static final String FILE =
            "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
    private static final String WEBSOCKET = String.join(
            "\r\n",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "");
    private static final String TUS = "Tus-Resumable: 1.0.0\r\n";
    /** More than the buffers of a connection take. */
    private static final int LARGE = 900_000;

    @TempDir
    private Path folder;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ServletWebServerApplicationContext server;

    @LocalServerPort
    private int port;

    private Api api;

    /** How a client goes: with a word, or as one whose machine has lost its power. */
    enum Way {
        CLOSED,
        RESET
    }

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoErrorWhereTheBodyIsCutOff(Way way, CapturedOutput output) throws Exception {
        String upload = "Content-Length: " + LARGE + "\r\n";
        String tus = begin();
        List<String> requests = List.of(
                request("POST /api/documents/upload", MULTIPART + upload) + FILE + "x".repeat(200_000),
                request("POST /api/documents/upload", MULTIPART + upload) + FILE.substring(0, 30),
                request("POST /api/documents/upload", MULTIPART + "Transfer-Encoding: chunked\r\n") + "8000\r\n" + FILE,
                request(
                                "PATCH " + tus,
                                TUS + "Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n" + upload)
                        + "x".repeat(100_000),
                request("POST /api/documents/text", "Content-Type: application/json\r\n" + upload) + "{\"text\":\"a",
                request("POST /api/documents/text", "Content-Type: application/json\r\nContent-Length: 3000\r\n") + "{",
                request("POST /auth/login", "Content-Type: application/json\r\nContent-Length: 300\r\n") + "{",
                "POST /api/documents/text HTTP/1.1\r\nHost: local");

        leave(requests, 0, way);

        assertNothingToLookAt(output);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoErrorWhereAnAnswerIsNotRead(Way way, CapturedOutput output) throws Exception {
        String id = completedText();
        List<String> requests = new ArrayList<>();
        for (String below : List.of("/file", "/text", "/chunks")) {
            requests.add(request("GET /api/documents/" + id + below, ""));
            requests.add(request("GET /api/documents/" + id + below, "Accept-Encoding: gzip\r\n"));
        }
        requests.add(request("GET /api/documents?limit=200", ""));
        requests.add(request("GET /openapi.json", ""));

        leave(requests, 1, way);
        leave(requests, 0, way);

        assertNothingToLookAt(output);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoErrorWhereAWatcherIsGone(Way way, CapturedOutput output) throws Exception {
        String job = api.get("/api/documents/" + completedText()).path("job_id").asText();

        leave(
                List.of(
                        request("GET /api/stream", "Accept: text/event-stream\r\n"),
                        request("GET /api/jobs/" + job + "/stream", "Accept: text/event-stream\r\n"),
                        request("GET /ws/documents", WEBSOCKET),
                        request("GET /ws/jobs/" + job, WEBSOCKET)),
                12,
                way);

        assertNothingToLookAt(output);
    }

    @Test
    void keepsNothingOfABodyThatIsCutOff() throws Exception {
        String name = "cut-" + UUID.randomUUID() + ".txt";
        String request = request("POST /api/documents/upload", MULTIPART + "Content-Length: " + LARGE + "\r\n")
                + FILE.replace("a.txt", name)
                + "x".repeat(100_000);

        leave(List.of(request), 0, Way.RESET);

        assertThat(api.get("/api/documents?q=" + name).path("total").asInt()).isZero();
    }

    /** Sends each request on a connection of its own, reads some of the answer, goes, and waits until that is noticed. */
    private void leave(List<String> requests, int bytes, Way way) throws IOException {
        long before = connections();
        for (String request : requests) {
            try (Socket socket = new Socket()) {
                socket.setReceiveBufferSize(2048);
                socket.setSoTimeout(20_000);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                InputStream in = socket.getInputStream();
                assertThat(in.readNBytes(bytes)).as(request).hasSize(bytes);
                if (way == Way.RESET) {
                    socket.setSoLinger(true, 0);
                }
            }
        }
        await("all connections ended")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    // What watchers are told of: only who writes finds out that nobody is there.
                    api.accepted(text("something happens"), Map.of("process", "false"));
                    return connections() <= before;
                });
    }

    private long connections() {
        return ((AbstractProtocol<?>) ((TomcatWebServer) server.getWebServer())
                        .getTomcat()
                        .getConnector()
                        .getProtocolHandler())
                .getConnectionCount();
    }

    private static void assertNothingToLookAt(CapturedOutput output) {
        assertThat(output.getAll().lines())
                .noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN ") || line.startsWith("\tat "));
    }

    private String request(String what, String headers) {
        return what + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + api.token() + "\r\n" + headers
                + "\r\n";
    }

    private String begin() throws IOException {
        String request = request("POST /api/uploads", TUS + "Upload-Length: " + LARGE + "\r\nConnection: close\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return answer.lines()
                    .filter(line -> line.startsWith("Location:"))
                    .map(line -> line.substring(line.indexOf("/api/uploads/")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String completedText() throws IOException {
        Random random = new Random();
        StringBuilder text = new StringBuilder();
        while (text.length() < LARGE) {
            text.append(Long.toString(random.nextLong(), 36)).append(text.length() % 7 == 0 ? '\n' : ' ');
        }
        String id = api.accepted(text(text.toString()), Map.of());
        assertThat(api.awaitStatus(id, "completed", "failed").path("status").asText())
                .isEqualTo("completed");
        return id;
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("text.txt"), content);
    }
}
