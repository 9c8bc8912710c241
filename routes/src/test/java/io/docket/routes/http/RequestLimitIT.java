package io.docket.routes.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that nobody sends who means well: each is refused with a code, in few bytes, and is no error of ours. */
@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class RequestLimitIT {
    private static final int MILLION = 1_000_000;
    private static final int MAX_ANSWER = 4000;
    private static final int SIGN_IN = 4096;
    private static final String TEXTS = "/api/documents/text";
    private static final String UPLOAD = "/api/documents/upload";
    private static final String PROBLEM = "application/problem+json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private Api api;

    /** A body that is refused, each byte as a character. */
    record Body(String name, String latin1) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Body> wrongJson() {
        return Stream.of(
                new Body("10,000 arrays", "[".repeat(10_000) + "]".repeat(10_000)),
                new Body("10,000 objects", "{\"text\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                new Body("10,000 arrays in a field", "{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                new Body("a number of a million digits", "{\"text\":\"a\",\"priority\":" + "1".repeat(MILLION) + "}"),
                new Body("a number beyond all numbers", "{\"text\":\"a\",\"priority\":1e999999999}"),
                new Body("a name twice", "{\"text\":\"a\",\"text\":\"b\"}"),
                new Body("more than one value", "{\"text\":\"a\"} {}"),
                new Body("an end that is missing", "{\"text\":\"a\""),
                new Body("six million characters", "{\"text\":\"" + "x".repeat(6 * MILLION) + "\"}"),
                new Body("bytes that are no UTF-8", "{\"text\":\"\u00ff\u00fe\"}"));
    }

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @AfterEach
    void isNoErrorOfOurs(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain("routes.http.Problems", "Failed delivery");
    }

    @ParameterizedTest
    @MethodSource("wrongJson")
    void refusesJsonThatReadersUnderstandDifferentlyOrNotAtAll(Body body) throws Exception {
        byte[] bytes = body.latin1().getBytes(ISO_8859_1);

        assertProblem(post(TEXTS, "application/json", BodyPublishers.ofByteArray(bytes)), 400, "bad_request");
        HttpResponse<String> login = post("/auth/login", "application/json", BodyPublishers.ofByteArray(bytes));
        if (bytes.length > SIGN_IN) {
            assertProblem(login, 413, "body_too_large");
        } else {
            assertThat(login.statusCode()).as(login.body()).isEqualTo(400);
            // Its reader goes on to the second name only when it knows the first.
            assertThat(json.readTree(login.body()).path("code").asText()).isIn("bad_request", "unknown_field");
        }
    }

    @ParameterizedTest
    @CsvSource({
        TEXTS + ", 33554432",
        "/auth/login, 4096",
        "/api/users, 65536",
        "/api/documents/none/holds/none/release, 65536",
        "/jolokia, 4194304"
    })
    void refusesABodyOverTheLimitOfItsOperationWhetherItsLengthIsSaidOrNot(String path, int limit) throws Exception {
        byte[] blanks = " ".repeat(limit).getBytes(UTF_8);
        BodyPublisher unsaid = BodyPublishers.ofInputStream(() ->
                new SequenceInputStream(new ByteArrayInputStream(blanks), new ByteArrayInputStream(new byte[] {' '})));
        BodyPublisher said = BodyPublishers.ofString(" ".repeat(limit + 1));

        assertProblem(post(path, "application/json", said), 413, "body_too_large");
        assertProblem(post(path, "application/json", unsaid), 413, "body_too_large");
    }

    @Test
    void refusesALargeBodyOfAStrangerWithoutReadingIt() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write("POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 19000000\r\n\r\n{"
                            .getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void tellsAClientThatSendsFirstAndReadsLaterWhyItWasRefused() throws Exception {
        String body = " ".repeat(19 * MILLION);

        String answer = raw(
                "POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"body_too_large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/login",
                "/api/documents/text",
                "/api/documents/upload",
                "/api/uploads/none",
                "/health",
                "/none"
            })
    void answersWhileHundredsOfBodiesDoNotCome(String path) throws Exception {
        List<Socket> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                unfinished.add(socket);
                String type = path.endsWith("upload") ? "multipart/form-data; boundary=X" : "application/json";
                String length = i % 2 == 0 ? "Content-Length: 3000" : "Transfer-Encoding: chunked";
                String request = (path.endsWith("none") ? "PATCH " : "POST ") + path + " HTTP/1.1\r\nContent-Type: "
                        + type + "\r\n" + length + "\r\n" + head().replace("Connection: close\r\n", "") + "1\r\n";
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            }

            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                assertThat(raw("GET /health HTTP/1.1\r\n" + head())).startsWith("HTTP/1.1 200");
                assertThat(new Api(http).get("/api/documents").path("items").isArray())
                        .isTrue();
            });
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/documents?q=%zz", "/api/documents?q=%", "/api/documents/%zz", "/api/documents/%00"})
    void refusesEscapesThatMeanNothing(String target) throws Exception {
        assertProblem(raw("GET " + target + " HTTP/1.1\r\n" + head()), "bad_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/documents?limit=201",
                "/api/audit?limit=1001",
                "/api/documents/11111111-1111-1111-1111-11111111111/errors?limit=1001"
            })
    void refusesAListThatIsLongerThanTheContractAllows(String target) throws Exception {
        assertProblem(raw("GET " + target + " HTTP/1.1\r\n" + head()), "bad_request");
    }

    @Test
    void refusesARecordThatIsLargerThanTheContractAllows() throws Exception {
        String review = "/api/documents/" + api.accepted(Samples.file("texts/handbook.txt"), Map.of("process", "false"))
                + "/review";
        String items = "{\"description\":\"x\"},".repeat(5000) + "{\"description\":\"x\"}";

        for (String body : new String[] {
            "{\"fields\":{\"currency\":\"" + "x".repeat(501) + "\"}}",
            "{\"fields\":{},\"comment\":\"" + "x".repeat(2001) + "\"}",
            "{\"fields\":{},\"line_items\":[" + items + "]}"
        }) {
            assertProblem(put(review, body), 400, "bad_request");
        }
    }

    @Test
    void refusesAHeaderOfAMegabyte() throws Exception {
        assertProblem(
                raw("GET /api/documents HTTP/1.1\r\nX-Much: " + "x".repeat(MILLION) + "\r\n" + head()), "bad_request");
    }

    @Test
    void saysToEscapeWhatIsNotAsciiInAnAddress() throws Exception {
        String answer = raw("GET /api/documents?q=Pr\u00c3\u00bcfung HTTP/1.1\r\n" + head());

        assertProblem(answer, "bad_request");
        assertThat(answer).contains("%C3%BC");
    }

    @Test
    void refusesMoreThanAHundredHeaders() throws Exception {
        assertProblem(raw("GET /api/documents HTTP/1.1\r\n" + "X-A: b\r\n".repeat(101) + head()), "bad_request");
    }

    @Test
    void refusesAnAddressOfAMegabyte() throws Exception {
        assertProblem(raw("GET /api/documents/" + "x".repeat(MILLION) + " HTTP/1.1\r\n" + head()), "bad_request");
        assertProblem(raw("GET /api/documents?q=" + "x".repeat(MILLION) + " HTTP/1.1\r\n" + head()), "bad_request");
    }

    @Test
    void sendsNoHeaderOfARequestBack() throws Exception {
        String answer = raw("GET /api/documents?limit=0 HTTP/1.1\r\nX-Mine: mine\r\nSet-Cookie: a=mine\r\n" + head());

        assertProblem(answer, "bad_request");
        assertThat(answer).doesNotContain("mine");
    }

    @Test
    void doesNotSendBackAllOfWhatItRefuses() throws Exception {
        assertProblem(raw("GET /api/documents?q=" + "x".repeat(6000) + " HTTP/1.1\r\n" + head()), "bad_request");
        assertProblem(raw("GET /api/documents/" + "x".repeat(6000) + " HTTP/1.1\r\n" + head()), "bad_request");
    }

    @Test
    void refusesTenThousandParts() throws Exception {
        assertProblem(upload(part("name=\"file\"; filename=\"\"", "").repeat(10_000)), 422, "too_many_parts");
    }

    @Test
    void takesNoneOfTenThousandFiles() throws Exception {
        String name = "many-" + UUID.randomUUID() + ".txt";
        String form =
                part("name=\"file\"; filename=\"" + name + "\"", "One of many").repeat(10_000);

        assertProblem(upload(form), 422, "too_many_parts");

        assertThat(api.get("/api/documents?q=" + name).path("total").asInt()).isZero();
    }

    @Test
    void takesTheFirstHundredFilesAndTellsOfTheOthers() throws Exception {
        String form =
                part("name=\"file\"; filename=\"many.txt\"", "One of many").repeat(120);

        HttpResponse<String> answer = upload(form);

        JsonNode results = json.readTree(answer.body()).path("results");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(results).hasSize(120);
        assertThat(results.findValuesAsText("document_id")).hasSize(100);
        assertThat(results.path(100).path("error").path("code").asText()).isEqualTo("too_many_files");
    }

    @Test
    void refusesAFieldOfTenMegabytes() throws Exception {
        String form = part("name=\"client_name\"", "x".repeat(10 * MILLION));

        assertProblem(upload(form + part("name=\"file\"; filename=\"a.txt\"", "Hello")), 400, "bad_request");
    }

    @Test
    void refusesTheHeaderOfAPartThatIsAMegabyte() throws Exception {
        String form = part("name=\"file\"; filename=\"" + "x".repeat(MILLION) + "\"", "Hello");

        assertProblem(upload(form), 400, "bad_request");
    }

    @Test
    void takesAFileWhoseNameIsAsLongAsFileSystemsAllow() throws Exception {
        String name = "納".repeat(251) + ".txt";

        HttpResponse<String> answer = upload(part("name=\"file\"; filename=\"" + name + "\"", "Hello"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json.readTree(answer.body())
                        .path("results")
                        .path(0)
                        .path("file_name")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void keepsOnlyTheLastPartOfANameThatPointsElsewhere() throws Exception {
        String form = part("name=\"file\"; filename=\"../../../etc/cron.d/evil.txt\"", "Hello")
                + part("name=\"file\"; filename=\"C:\\\\Windows\\\\evil.txt\"", "Hello again");

        JsonNode results = json.readTree(upload(form).body()).path("results");

        assertThat(results.findValuesAsText("file_name")).containsExactly("evil.txt", "evil.txt");
    }

    private static String part(String disposition, String value) {
        return "--X\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> upload(String form) throws Exception {
        return post(UPLOAD, "multipart/form-data; boundary=X", BodyPublishers.ofString(form + "--X--\r\n"));
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + api.token())
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + api.token())
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String head() {
        return "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer " + api.token() + "\r\n\r\n";
    }

    /** Sends what no client library would, and returns the whole answer. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(ISO_8859_1));
                out.flush();
            } catch (SocketException e) {
                // It need not read all of a request to refuse it.
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static void assertProblem(String answer, String code) {
        assertThat(answer).startsWith("HTTP/1.1 400").contains(PROBLEM, "\"code\":\"" + code + "\"");
        assertThat(answer.length()).isLessThan(MAX_ANSWER);
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
        assertThat(json.readTree(answer.body()).path("code").asText()).isEqualTo(code);
        assertThat(answer.body().length()).isLessThan(MAX_ANSWER);
    }
}
