package io.docket.routes.scaled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;

/** A web process and a worker process on PostgreSQL, S3 and an external broker. */
@DocketIntegration
@EnabledIfSystemProperty(named = ScaledSet.SET, matches = "scaled")
@ExtendWith(ServersParameter.class)
class ScaledIT {
    private static final Path INVOICE = Samples.file("invoices/invoice-en-03-garden.pdf");

    @Autowired
    private TestRestTemplate http;

    private Api api;

    @BeforeEach
    void signIn(ScaledServers servers) {
        api = new Api(http);
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(ResourceAccessException.class)
                .until(() -> health(servers).getStatusCode().is2xxSuccessful());
    }

    @Test
    void takesAnInvoiceFromUploadToTheOutFolder(ScaledServers servers) throws Exception {
        String id = api.accepted(INVOICE, Map.of());
        JsonNode document = api.awaitStatus(id, "completed");

        int reviewed = api.send(
                        HttpMethod.PUT, "/api/documents/" + id + "/review", asRead(document), "If-Match", tag(document))
                .getStatusCode()
                .value();
        int answer =
                api.post("/api/documents/" + id + "/finalize").getStatusCode().value();

        assertThat(reviewed).isEqualTo(200);
        assertThat(answer).isEqualTo(200);
        Path record = servers.out().resolve("json/" + id + ".json");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(record));
        assertThat(Files.readString(record)).contains(id);
    }

    @Test
    void acceptsFilesWhileTheBrokerIsAwayAndProcessesThemWhenItIsBack(ScaledServers servers) throws Exception {
        servers.broker().kill();
        String id;
        Duration taken;
        try {
            Instant before = Instant.now();
            id = api.accepted(INVOICE, Map.of());
            taken = Duration.between(before, Instant.now());
        } finally {
            servers.broker().restart();
        }
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
        await().atMost(Duration.ofSeconds(60)).until(() -> status(id).equals("completed"));
    }

    @Test
    void aWorkerAnswersForNothingButItsHealth(ScaledServers servers) {
        ResponseEntity<JsonNode> list = http.getForEntity(servers.workerAddress() + "/api/documents", JsonNode.class);

        assertThat(health(servers).getStatusCode().value()).isEqualTo(200);
        ResponseEntity<String> all = http.getForEntity(servers.workerAddress() + "/health", String.class);
        assertThat(all.getStatusCode().value())
                .as("routes that it does not start are no illness: %s", all.getBody())
                .isEqualTo(200);
        assertThat(list.getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void aWorkerTellsItsMetricsToAKeyMadeForThem(ScaledServers servers) {
        Map<String, Object> request = Map.of("name", "prometheus", "scopes", List.of("metrics"));
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                "X-API-KEY",
                Api.body(api.send(HttpMethod.POST, "/api/api-keys", request))
                        .path("key")
                        .asText());
        String metrics = servers.workerAddress() + "/actuator/prometheus";

        ResponseEntity<String> told = http.exchange(metrics, HttpMethod.GET, new HttpEntity<>(headers), String.class);

        assertThat(told.getBody()).contains("docket_jobs_total{event=\"completed\"}");
        assertThat(http.getForEntity(metrics, String.class).getStatusCode().value())
                .isEqualTo(401);
    }

    /** A person confirms every value. */
    private static Map<String, Object> asRead(JsonNode document) {
        Map<String, Object> fields = new HashMap<>();
        document.path("fields").forEach(field -> fields.put(field.path("name").asText(), field.get("value")));
        return Map.of("fields", fields);
    }

    private static String tag(JsonNode document) {
        return "\"" + document.path("version").asText() + "\"";
    }

    private ResponseEntity<String> health(ScaledServers servers) {
        return http.getForEntity(servers.workerAddress() + "/health/readiness", String.class);
    }

    private String status(String id) {
        return api.get("/api/documents/" + id).path("status").asText();
    }
}
