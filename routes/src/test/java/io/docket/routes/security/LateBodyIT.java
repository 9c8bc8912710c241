package io.docket.routes.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.security.AccessMatrix.Operation;
import io.docket.samples.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A request whose body comes after it goes on in a second run through all filters: that run asks who sent it as the first
 * one does.
 */
@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class LateBodyIT {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private People people;
    private String document = "";
    private String job = "";

    @BeforeEach
    void keepADocument() {
        people = new People(http);
        Api owner = people.signedIn("reviewer", "blue");
        document = owner.accepted(Samples.file("tables/cities.tsv"), Map.of("process", "false"));
        job = owner.get("/api/documents/" + document).path("job_id").asText();
    }

    @Test
    void aRoleIsAskedForWhenTheBodyComesLate(CapturedOutput output) throws Exception {
        String viewer =
                "Authorization: Bearer " + people.signedIn("viewer", "blue").token() + "\r\n";

        refusesEach(viewer, 403, "forbidden");

        assertThat(output.getAll()).doesNotContain(" ERROR ");
    }

    @Test
    void aTokenIsAskedForWhenTheBodyComesLate(CapturedOutput output) throws Exception {
        refusesEach("", 401, "unauthorized");

        assertThat(output.getAll()).doesNotContain(" ERROR ");
    }

    @Test
    void whatComesLateFromSomebodyWithoutRoleIsNotDone() throws Exception {
        String name = "late-" + UUID.randomUUID();
        String token = people.signedIn("viewer", "blue").token();
        String body = "{\"text\":\"Dear all\",\"name\":\"" + name + "\"}";

        try (Socket socket = begin("POST", "/api/documents/text", "Authorization: Bearer " + token + "\r\n", body)) {
            awaitThatNothingIsAnswered(List.of(socket));
            assertThat(finish(socket, body).path("status").asInt()).isEqualTo(403);
        }

        assertThat(people.admin().get("/api/documents?q=" + name).path("total").asInt())
                .isZero();
    }

    /** All at once, because each waits for a moment. */
    private void refusesEach(String who, int status, String code) throws Exception {
        List<Operation> asked = AccessMatrix.operations().stream()
                .filter(operation -> !WITHOUT_BODY.contains(operation.method()))
                .filter(operation -> !Set.of("nobody", "viewer").contains(operation.role()))
                .toList();
        List<Socket> sockets = new ArrayList<>();
        SoftAssertions soft = new SoftAssertions();
        try {
            for (Operation operation : asked) {
                sockets.add(begin(operation.method(), target(operation), who, "{}"));
            }
            awaitThatNothingIsAnswered(sockets);
            for (int i = 0; i < asked.size(); i++) {
                JsonNode problem = finish(sockets.get(i), "{}");
                soft.assertThat(problem.path("status").asInt())
                        .as("%s: %s", asked.get(i), problem)
                        .isEqualTo(status);
                soft.assertThat(problem.path("code").asText()).isEqualTo(code);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        soft.assertAll();
    }

    /** Sends a request without the last byte of its body. */
    private Socket begin(String method, String target, String who, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + who
                + "Tus-Resumable: 1.0.0\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n"
                + body.substring(0, body.length() - 1);
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        return socket;
    }

    /** So long that each request has begun to wait for its body. */
    private static void awaitThatNothingIsAnswered(List<Socket> sockets) {
        Instant since = Instant.now();
        await().until(() -> {
            for (Socket socket : sockets) {
                assertThat(socket.getInputStream().available()).isZero();
            }
            return Instant.now().isAfter(since.plus(Duration.ofMillis(500)));
        });
    }

    private static JsonNode finish(Socket socket, String body) throws IOException {
        socket.getOutputStream().write(body.substring(body.length() - 1).getBytes(ISO_8859_1));
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        return new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    private String target(Operation operation) {
        return operation
                .path()
                .replace("{id}", operation.path().startsWith("/api/jobs/") ? job : document)
                .replace("{username}", "no-such-user")
                .replace("{hold}", "duplicate")
                .replace("{name}", "no-such-source");
    }
}
