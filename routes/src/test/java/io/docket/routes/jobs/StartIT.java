package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Broken;
import io.docket.samples.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class StartIT {
    private static final Path INVOICE = Samples.file("invoices/invoice-en-02-software.pdf");
    private static final Map<String, String> STORE_ONLY = Map.of("process", "false");

    @Autowired
    private TestRestTemplate http;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void onlyStoresWhenAskedTo() {
        String id = api.accepted(INVOICE, STORE_ONLY);

        assertThat(api.get("/api/documents/" + id).path("status").asText()).isEqualTo("uploaded");
        assertThat(events(id)).containsExactly("document_uploaded");
    }

    @Test
    void queuesOneJobHoweverManyAskAtOnce() throws Exception {
        String id = api.accepted(INVOICE, STORE_ONLY);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> start(id).getStatusCode().value());
        }

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> call : threads.invokeAll(calls)) {
            answers.add(call.get());
        }
        threads.shutdown();

        assertThat(answers).containsOnly(202, 200).containsOnlyOnce(202);
        api.awaitStatus(id, "completed");
        assertThat(events(id)).containsOnlyOnce("job_queued", "job_started", "job_completed");
    }

    @Test
    void repeatsTheAnswerForTheSameKeyAndRefusesItForAnotherDocument() {
        String id = api.accepted(INVOICE, STORE_ONLY);
        String other = api.accepted(INVOICE, STORE_ONLY);
        String key = "start-" + id;

        ResponseEntity<JsonNode> first = start(id, "Idempotency-Key", key);
        ResponseEntity<JsonNode> again = start(id, "Idempotency-Key", key);
        ResponseEntity<JsonNode> reused = start(other, "Idempotency-Key", key);

        assertThat(first.getStatusCode().value()).isEqualTo(202);
        assertThat(again.getStatusCode().value()).isEqualTo(202);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(reused.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.body(reused).path("code").asText()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void repeatsTheStatusOfTheFirstAnswerWhateverItWas() {
        String id = api.accepted(INVOICE, Map.of());
        String key = "queued-" + id;

        ResponseEntity<JsonNode> first = start(id, "Idempotency-Key", key);
        ResponseEntity<JsonNode> again = start(id, "Idempotency-Key", key);

        assertThat(first.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void repeatsTheAnswerToAnUploadThatHasFailedSince(@TempDir Path folder) throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4\nno pages at all");
        String key = "broken-" + System.nanoTime();

        ResponseEntity<JsonNode> first = api.upload(broken, Map.of(), "Idempotency-Key", key);
        api.awaitStatus(Api.result(first).path("document_id").asText(), "failed");
        ResponseEntity<JsonNode> again = api.upload(broken, Map.of(), "Idempotency-Key", key);

        assertThat(first.getStatusCode().value()).isEqualTo(202);
        assertThat(again.getStatusCode().value()).isEqualTo(202);
        assertThat(Api.result(again).has("error")).isFalse();
    }

    @Test
    void takesARepeatedUploadOnce() {
        String key = "upload-" + System.nanoTime();

        ResponseEntity<JsonNode> first = api.upload(INVOICE, Map.of(), "Idempotency-Key", key);
        ResponseEntity<JsonNode> again = api.upload(INVOICE, Map.of(), "Idempotency-Key", key);
        ResponseEntity<JsonNode> reused =
                api.upload(Samples.file("invoices/invoice-en-03-garden.pdf"), Map.of(), "Idempotency-Key", key);

        assertThat(Api.result(again).path("document_id"))
                .isEqualTo(Api.result(first).path("document_id"));
        assertThat(again.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(reused.getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void keepsWhatAPersonEnteredWhenADocumentIsProcessedAgain() {
        String id = api.accepted(INVOICE, Map.of());
        JsonNode document = api.awaitStatus(id, "completed");
        ObjectNode fields = new ObjectMapper().createObjectNode();
        document.path("fields")
                .forEach(field -> fields.set(
                        field.path("name").asText(),
                        field.hasNonNull("value") ? field.get("value") : NullNode.instance));
        fields.put("vendor_name", "Entered by a person");
        String review =
                new ObjectMapper().createObjectNode().set("fields", fields).toString();
        ResponseEntity<JsonNode> reviewed = api.send(
                HttpMethod.PUT,
                "/api/documents/" + id + "/review",
                review,
                "If-Match",
                "*",
                "Content-Type",
                "application/json");
        assertThat(reviewed.getStatusCode().value()).isEqualTo(200);

        ResponseEntity<JsonNode> again = api.post("/api/documents/" + id + "/process?again=true");

        assertThat(again.getStatusCode().value()).isEqualTo(202);
        org.awaitility.Awaitility.await()
                .until(() -> events(id).stream().filter("job_completed"::equals).count() == 2);
        assertThat(api.get("/api/documents/" + id).path("vendor_name").asText()).isEqualTo("Entered by a person");
    }

    @Test
    void cancelsAndRetries() {
        String id = api.accepted(INVOICE, STORE_ONLY);
        String job = api.get("/api/documents/" + id).path("job_id").asText();

        ResponseEntity<JsonNode> cancelled = api.post("/api/jobs/" + job + "/cancel");
        ResponseEntity<JsonNode> twice = api.post("/api/jobs/" + job + "/cancel");
        ResponseEntity<JsonNode> retried = api.post("/api/jobs/" + job + "/retry");

        assertThat(Api.body(cancelled).path("status").asText()).isEqualTo("cancelled");
        assertThat(Api.body(cancelled).path("failure").path("class").asText()).isEqualTo("cancelled");
        assertThat(twice.getStatusCode().value()).isEqualTo(409);
        assertThat(Api.body(twice).path("allowed").path(0).asText()).isEqualTo("retry");
        assertThat(retried.getStatusCode().value()).isEqualTo(202);
        api.awaitStatus(id, "completed");
    }

    @Test
    void refusesAFileAgainForTheSameReasonWhenItIsRetried(@TempDir Path folder) throws Exception {
        ResponseEntity<JsonNode> answer = api.upload(Broken.executable(folder), Map.of());
        JsonNode result = Api.result(answer);
        String job = result.path("job_id").asText();

        ResponseEntity<JsonNode> retried = api.post("/api/jobs/" + job + "/retry");

        assertThat(answer.getStatusCode().value()).isEqualTo(415);
        assertThat(retried.getStatusCode().value()).isEqualTo(202);
        JsonNode document = api.awaitStatus(result.path("document_id").asText(), "failed");
        assertThat(document.path("failure").path("code").asText()).isEqualTo("unsupported_type");
    }

    @Test
    void namesTheSchemasThereAreWhenAnotherIsAskedFor() {
        String id = api.accepted(Samples.file("tables/cities.tsv"), Map.of("schema", "nope"));

        JsonNode failure = api.awaitStatus(id, "failed").path("failure");

        assertThat(failure.path("message").asText()).contains("\"nope\"", "customers");
        assertThat(failure.path("hint").asText()).contains("without schema");
    }

    private ResponseEntity<JsonNode> start(String id, String... headers) {
        return api.post("/api/documents/" + id + "/process", headers);
    }

    private List<String> events(String id) {
        List<String> names = new ArrayList<>();
        api.get("/api/documents/" + id + "/events")
                .path("events")
                .forEach(event -> names.add(event.path("event").asText()));
        return names;
    }
}
