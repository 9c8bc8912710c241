package io.docket.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The API as a signed-in client uses it. */
public final class Api {
    private final TestRestTemplate http;
    private final String token;

    /** Signs in as admin. */
    public Api(TestRestTemplate http) {
        this(http, "admin", "secret-for-tests");
    }

    public Api(TestRestTemplate http, String username, String password) {
        this.http = http;
        Map<String, String> credentials = Map.of("username", username, "password", password);
        JsonNode answer = http.postForObject("/auth/login", credentials, JsonNode.class);
        this.token = Objects.requireNonNull(answer).path("access_token").asText();
    }

    /** Returns the access token. */
    public String token() {
        return token;
    }

    /** Sends a request; header pairs may follow. */
    public ResponseEntity<JsonNode> send(HttpMethod method, String path, Object body, String... headers) {
        return http.exchange(path, method, new HttpEntity<>(body, headers(headers)), JsonNode.class);
    }

    public ResponseEntity<JsonNode> post(String path, String... headers) {
        return send(HttpMethod.POST, path, "", headers);
    }

    public JsonNode get(String path) {
        ResponseEntity<JsonNode> answer =
                http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers()), JsonNode.class);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return Objects.requireNonNull(answer.getBody());
    }

    /** Uploads a file with form fields. */
    public ResponseEntity<JsonNode> upload(Path file, Map<String, String> fields, String... headers) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        form.add("file", new FileSystemResource(file));
        return http.exchange(
                "/api/documents/upload", HttpMethod.POST, new HttpEntity<>(form, headers(headers)), JsonNode.class);
    }

    /** Uploads a file that must be accepted, and returns its id. */
    public String accepted(Path file, Map<String, String> fields) {
        ResponseEntity<JsonNode> answer = upload(file, fields);
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        return result(answer).path("document_id").asText();
    }

    public static JsonNode result(ResponseEntity<JsonNode> answer) {
        return body(answer).path("results").path(0);
    }

    public static JsonNode body(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getBody());
    }

    /** Waits until a document has one of the statuses, and returns it. */
    public JsonNode awaitStatus(String documentId, String... statuses) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of(statuses)
                        .contains(get("/api/documents/" + documentId)
                                .path("status")
                                .asText()));
        return get("/api/documents/" + documentId);
    }

    private HttpHeaders headers(String... pairs) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        for (int i = 0; i < pairs.length; i += 2) {
            headers.set(pairs[i], pairs[i + 1]);
        }
        return headers;
    }
}
