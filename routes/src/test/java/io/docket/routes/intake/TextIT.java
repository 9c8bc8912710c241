package io.docket.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class TextIT {
    @Autowired
    private TestRestTemplate http;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void makesADocumentOfAPastedTextAndKeepsWhatWasSaidOfIt() {
        String mark = UUID.randomUUID().toString();
        Map<String, Object> request = Map.of(
                "text", "Dear reader,\n\nthis is all.\n",
                "name", "Letter",
                "client_name", "Müller & Söhne",
                "report_id", "R-7",
                "metadata", Map.of("cost_centre", mark));

        ResponseEntity<JsonNode> answer = send(request);

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        String id = Api.body(answer).path("document_id").asText();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/api/documents/" + id).path("status").asText(), "completed"::equals);
        JsonNode document = api.get("/api/documents/" + id);
        assertThat(document.path("file_name").asText()).isEqualTo("Letter.txt");
        assertThat(document.path("kind").asText()).isEqualTo("text");
        assertThat(document.path("client_name").asText()).isEqualTo("Müller & Söhne");
        assertThat(document.path("report_id").asText()).isEqualTo("R-7");
        assertThat(document.path("metadata").path("cost_centre").asText()).isEqualTo(mark);
        assertThat(api.get("/api/documents?q=" + mark).path("items").findValuesAsText("id"))
                .containsExactly(id);
    }

    @Test
    void makesOneDocumentOfARepeatedRequest() {
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};

        JsonNode first = Api.body(send(Map.of("text", "Once."), key));
        ResponseEntity<JsonNode> repeated = send(Map.of("text", "Once."), key);
        JsonNode again = Api.body(repeated);
        ResponseEntity<JsonNode> other = send(Map.of("text", "Twice."), key);

        assertThat(again.path("document_id")).isEqualTo(first.path("document_id"));
        assertThat(repeated.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.body(other).path("code").asText()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void refusesATextOfWhiteSpaceAndMetadataThatIsNoStrings() {
        assertThat(Api.body(send(Map.of("text", " \n"))).path("code").asText()).isEqualTo("empty_file");
        assertThat(send(Map.of("text", "A", "metadata", Map.of("a", Map.of("b", "c"))))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    private ResponseEntity<JsonNode> send(Map<String, Object> body, String... headers) {
        return api.send(HttpMethod.POST, "/api/documents/text", body, headers);
    }
}
