package io.docket.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@DocketIntegration
class ResumableUploadIT {
    private static final String UPLOADS = "/api/uploads";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private TestRestTemplate http;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void goesOnWhereAnUploadWasCutAndMakesOneDocumentOfIt() throws Exception {
        byte[] file = text(3_000_000);
        String upload = begin(file.length, "filename " + base64("letter.txt") + ",client_name " + base64("Anna"));
        cutAfter(upload, file, 1_000_000);
        long offset = await().atMost(Duration.ofSeconds(30)).until(() -> offset(upload), kept -> kept > 0);

        HttpResponse<String> last = send(upload, offset, Arrays.copyOfRange(file, (int) offset, file.length));

        assertThat(offset).isLessThanOrEqualTo(1_000_000);
        assertThat(last.statusCode()).as(last.body()).isEqualTo(204);
        String id = last.headers().firstValue("Docket-Document-Id").orElseThrow();
        JsonNode document = api.get("/api/documents/" + id);
        assertThat(document.path("file_name").asText()).isEqualTo("letter.txt");
        assertThat(document.path("client_name").asText()).isEqualTo("Anna");
        HttpRequest original = request("/api/documents/" + id + "/file").build();
        assertThat(client.send(original, HttpResponse.BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(file);
    }

    @Test
    void tellsAClientThatHasNotHeardTheLastAnswerWhichDocumentItIs() throws Exception {
        byte[] file = text(1000);
        String upload = begin(file.length, "filename " + base64("short.txt"));
        String id =
                send(upload, 0, file).headers().firstValue("Docket-Document-Id").orElseThrow();

        HttpResponse<String> asked = exchange(request(upload).method("HEAD", BodyPublishers.noBody()));

        assertThat(asked.headers().firstValue("Upload-Offset")).hasValue("1000");
        assertThat(asked.headers().firstValue("Docket-Document-Id")).hasValue(id);
    }

    @Test
    void refusesAPieceThatDoesNotBeginWhereTheLastOneEnded() throws Exception {
        String upload = begin(1000, "filename " + base64("gap.txt"));

        assertProblem(send(upload, 500, text(500)), 409, "upload_offset");
        assertThat(offset(upload)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "text/plain", "application/offset+octet-streams", ""})
    void refusesAPieceOfAnotherContentType(String type) throws Exception {
        String upload = begin(10, "filename " + base64("type.txt"));

        assertProblem(send(upload, type), 415, "unsupported_media_type");
        assertThat(offset(upload)).isZero();
    }

    @Test
    void takesAPieceWhoseContentTypeHasACharset() throws Exception {
        String upload = begin(10, "filename " + base64("type.txt"));

        assertThat(send(upload, "application/offset+octet-stream; charset=UTF-8")
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> send(String upload, String type) throws Exception {
        HttpRequest.Builder piece = request(upload).header("Upload-Offset", "0");
        if (!type.isEmpty()) {
            piece.header("Content-Type", type);
        }
        return exchange(piece.method("PATCH", BodyPublishers.ofString("1234567890")));
    }

    @Test
    void refusesWhatIsTooLargeBeforeAByteOfIt() throws Exception {
        HttpResponse<String> answer = post(6L << 30, "filename " + base64("huge.csv"));

        assertProblem(answer, 413, "too_large");
    }

    @Test
    void saysThatItWaitsADayForTheNextPiece() throws Exception {
        String expires = post(10, "filename " + base64("slow.txt"))
                .headers()
                .firstValue("Upload-Expires")
                .orElseThrow();

        assertThat(ZonedDateTime.parse(expires, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isCloseTo(Instant.now().plus(Duration.ofHours(24)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void refusesFieldsThatAreWrongBeforeAByteOfTheFile() throws Exception {
        assertProblem(post(10, "priority " + base64("soon")), 400, "bad_request");
        assertProblem(post(10, "pipeline " + base64("invioce")), 422, "unknown_pipeline");
    }

    @ParameterizedTest
    @CsvSource({"file_name, filename", "clientname, client_name", "prority, priority", "Filename, filename"})
    void refusesMetadataThatIsNotKnownByName(String unknown, String meant) throws Exception {
        HttpResponse<String> answer = post(10, "filename " + base64("a.txt") + "," + unknown + " " + base64("4"));

        assertProblem(answer, 400, "unknown_field");
        assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
                .isEqualTo("In Upload-Metadata \"" + unknown + "\" is not known here; \"" + meant + "\" is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename YS50eHQ=,filetype dGV4dC9wbGFpbg==",
                "relativePath bnVsbA==,name YS50eHQ=,type dGV4dC9wbGFpbg==,filetype dGV4dC9wbGFpbg==,filename YS50eHQ=",
                "name YS50eHQ=,size MTA=,type dGV4dC9wbGFpbg==,lastModified MTc2NDQ5NDQwMDAwMA==",
                "name YS50eHQ=,type"
            })
    void takesWhatClientsSendByThemselves(String metadata) throws Exception {
        String upload = begin(10, metadata);

        HttpResponse<String> last = send(upload, 0, text(10));

        String id = last.headers().firstValue("Docket-Document-Id").orElseThrow();
        assertThat(api.get("/api/documents/" + id).path("file_name").asText()).isEqualTo("a.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"filename %%%", "filename YS50eHQ=,filename YS50eHQ=", "filename //4=", "filename a b", "", ","})
    void refusesMetadataThatIsNotAsTheProtocolSaysAndTellsWhatToSend(String metadata) throws Exception {
        HttpResponse<String> answer = post(10, metadata);

        assertProblem(answer, 400, "bad_request");
        assertThat(new ObjectMapper().readTree(answer.body()).path("hint").asText())
                .contains("base64");
    }

    @Test
    void refusesMetadataThatIsLongerThanTheContractAllows() throws Exception {
        HttpResponse<String> answer = post(10, "filename " + base64("x".repeat(5300)));

        assertProblem(answer, 400, "bad_request");
        assertThat(answer.body()).contains("Upload-Metadata");
    }

    @Test
    void takesAFileWhoseLengthIsToldWithTheLastPiece() throws Exception {
        byte[] file = text(3000);
        HttpResponse<String> begun = exchange(request(UPLOADS)
                .header("Upload-Defer-Length", "1")
                .header("Upload-Metadata", "filename " + base64("later.txt"))
                .POST(BodyPublishers.noBody()));
        String upload =
                URI.create(begun.headers().firstValue("Location").orElseThrow()).getPath();

        HttpResponse<String> first = send(upload, 0, Arrays.copyOf(file, 2000));
        HttpResponse<String> last = exchange(request(upload)
                .header("Upload-Offset", "2000")
                .header("Upload-Length", "3000")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(Arrays.copyOfRange(file, 2000, 3000))));

        assertThat(first.headers().firstValue("Docket-Document-Id")).isEmpty();
        String id = last.headers().firstValue("Docket-Document-Id").orElseThrow();
        assertThat(api.get("/api/documents/" + id).path("file_name").asText()).isEqualTo("later.txt");
        assertThat(api.get("/api/documents/" + id).path("size_bytes").asInt()).isEqualTo(3000);
    }

    @Test
    void refusesToBeginAnotherUploadWhileTooManyAreUnfinished() throws Exception {
        List<String> begun = new ArrayList<>();
        HttpResponse<String> refused = post(10, "filename " + base64("many.txt"));
        while (refused.statusCode() == 201 && begun.size() < 100) {
            begun.add(URI.create(refused.headers().firstValue("Location").orElseThrow())
                    .getPath());
            refused = post(10, "filename " + base64("many.txt"));
        }

        assertProblem(refused, 429, "too_many_uploads");
        beginsAndEndsOne(keyOfAnotherTeam());
        for (String upload : begun) {
            assertThat(exchange(request(upload).DELETE()).statusCode()).isEqualTo(204);
        }
        assertThat(exchange(request(begin(10, "filename " + base64("next.txt"))).DELETE())
                        .statusCode())
                .isEqualTo(204);
    }

    private String keyOfAnotherTeam() {
        return Api.body(api.send(
                        HttpMethod.POST,
                        "/api/api-keys",
                        Map.of("name", "scanner", "scopes", List.of("reviewer"), "team", "elsewhere")))
                .path("key")
                .asText();
    }

    /** One that has too many keeps nobody else from sending. */
    private void beginsAndEndsOne(String key) throws Exception {
        HttpResponse<String> begun = exchange(HttpRequest.newBuilder(uri(UPLOADS))
                .header("X-API-KEY", key)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "10")
                .header("Upload-Metadata", "filename " + base64("other.txt"))
                .POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).isEqualTo(201);
        String upload =
                URI.create(begun.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(exchange(HttpRequest.newBuilder(uri(upload))
                                .header("X-API-KEY", key)
                                .header("Tus-Resumable", "1.0.0")
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesAFileWithoutAByte() throws Exception {
        assertProblem(post(0, "filename " + base64("empty.txt")), 422, "empty_file");
    }

    @Test
    void refusesAMethodThatAHeaderPutsInPlaceOfTheOther() throws Exception {
        HttpRequest.Builder request = request(UPLOADS + "/11111111-1111-1111-1111-111111111111")
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream");

        assertProblem(exchange(request.POST(BodyPublishers.ofString("x"))), 400, "bad_request");
    }

    @Test
    void refusesAnotherVersionOfTheProtocol() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(UPLOADS))
                .header("Authorization", "Bearer " + api.token())
                .header("Tus-Resumable", "0.2.0")
                .header("Upload-Length", "10");

        assertProblem(exchange(request.POST(BodyPublishers.noBody())), 412, "tus_version");
    }

    @Test
    void givesAnUploadUp() throws Exception {
        String upload = begin(1000, "filename " + base64("never.txt"));

        assertThat(exchange(request(upload).DELETE()).statusCode()).isEqualTo(204);

        assertProblem(send(upload, 0, text(1000)), 404, "not_found");
    }

    private String begin(long length, String metadata) throws Exception {
        HttpResponse<String> answer = post(length, metadata);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> post(long length, String metadata) throws Exception {
        return exchange(request(UPLOADS)
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(String upload, long offset, byte[] piece) throws Exception {
        BodyPublisher body = BodyPublishers.ofByteArray(piece);
        return exchange(request(upload)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", body));
    }

    private long offset(String upload) throws Exception {
        HttpResponse<String> answer = exchange(request(upload).method("HEAD", BodyPublishers.noBody()));
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    /** Promises all of a file, and goes away in the middle of it. */
    private void cutAfter(String upload, byte[] file, int bytes) throws IOException {
        String head = "PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + api.token()
                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                + "Content-Length: " + file.length + "\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(file, 0, bytes);
            out.flush();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + api.token())
                .header("Tus-Resumable", "1.0.0");
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(new ObjectMapper().readTree(answer.body()).path("code").asText())
                .isEqualTo(code);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] text(int bytes) {
        byte[] letters = new byte[bytes];
        Random random = new Random();
        for (int i = 0; i < bytes; i++) {
            letters[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
        }
        return letters;
    }
}
