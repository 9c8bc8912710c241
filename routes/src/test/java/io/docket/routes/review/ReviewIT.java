package io.docket.routes.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class ReviewIT {
    @Autowired
    private TestRestTemplate http;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @AfterEach
    void isNoErrorOfOurs(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain(" ERROR ");
    }

    /** Times in 64 bits of nanoseconds end in 1677 and 2262. */
    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01", "0999-12-31", "1500-02-28", "1677-09-20", "1969-12-31", "2262-04-12", "9999-12-31"
            })
    void keepsADateOfAnyYearUntilTheRecordIsWritten(String date) {
        String id = completedInvoice();

        ResponseEntity<JsonNode> saved = review(id, Map.of("invoice_date", date));
        assertThat(saved.getStatusCode().value()).as("%s", saved.getBody()).isEqualTo(200);
        ResponseEntity<JsonNode> finalized = api.post("/api/documents/" + id + "/finalize");

        assertThat(finalized.getStatusCode().value())
                .as("%s", finalized.getBody())
                .isIn(200, 409, 422);
        assertThat(value(id, "invoice_date")).isEqualTo(date);
        if (finalized.getStatusCode().value() == 200) {
            assertThat(api.get("/api/documents/" + id + "/export/json")
                            .path("fields")
                            .path("invoice_date")
                            .asText())
                    .isEqualTo(date);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00",
                "-0001-01-01",
                "+10000-01-01",
                "10000-01-01",
                "999999999-12-31",
                "+1000000000-01-01",
                "2023-02-29",
                "2026-13-01",
                "2026-01-31T00:00:00Z",
                "1e9",
                "\u0662\u0660\u0662\u0666-01-31"
            })
    void refusesWhatIsNoDateByTheNameOfItsField(String date) {
        String id = completedInvoice();
        String before = value(id, "due_date");

        ResponseEntity<JsonNode> answer = review(id, Map.of("due_date", date));

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
        assertThat(Api.body(answer).path("code").asText()).isEqualTo("invalid_record");
        assertThat(Api.body(answer).path("errors").path(0).path("field").asText())
                .isEqualTo("due_date");
        assertThat(value(id, "due_date")).isEqualTo(before);
    }

    @Test
    void tellsOfTheFirstHundredFaultsAndHowManyThereAre() {
        String id = completedInvoice();
        Map<String, @Nullable String> fields = new HashMap<>();
        for (int i = 0; i < 900; i++) {
            fields.put("wrong_" + i, "x");
        }

        ResponseEntity<JsonNode> answer = review(id, fields);

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
        assertThat(Api.body(answer).path("errors")).hasSize(100);
        assertThat(Api.body(answer).path("errors_total").asInt()).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource({"1001, 400, bad_request", "40001, 400, bad_request", "60000, 413, body_too_large"})
    void refusesMoreFieldsThanARecordHas(int count, int status, String code) {
        String id = completedInvoice();
        Map<String, @Nullable String> fields = new HashMap<>();
        for (int i = 0; i < count; i++) {
            fields.put("wrong_field_" + i, "x");
        }

        ResponseEntity<JsonNode> answer = review(id, fields);

        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        assertThat(Api.body(answer).path("code").asText()).isEqualTo(code);
        assertThat(Api.body(answer).toString().length()).isLessThan(50_000);
    }

    @Test
    void keepsEnteredLinesWithTheirPlacesOnThePageWhenTheDocumentIsProcessedAgain() {
        String id = completedInvoice();
        JsonNode read = api.get("/api/documents/" + id);
        List<Map<String, Object>> lines = new ArrayList<>();
        read.path("line_items").forEach(line -> lines.add(new HashMap<>(asMap(line))));
        lines.remove(0);
        lines.get(0).put("description", "What it really was");

        ResponseEntity<JsonNode> saved = api.send(
                HttpMethod.PUT,
                "/api/documents/" + id + "/review",
                Map.of("fields", fields(id), "line_items", lines),
                "If-Match",
                "*");
        assertThat(saved.getStatusCode().value()).as("%s", saved.getBody()).isEqualTo(200);
        api.post("/api/documents/" + id + "/process?again=true");
        JsonNode again = api.awaitStatus(id, "completed");

        assertThat(again.path("line_items_origin").asText()).isEqualTo("person");
        assertThat(again.path("line_items"))
                .hasSize(read.path("line_items").size() - 1)
                .first()
                .satisfies(line -> {
                    assertThat(line.path("description").asText()).isEqualTo("What it really was");
                    assertThat(line.path("box"))
                            .isEqualTo(read.path("line_items").path(1).path("box"));
                });
    }

    private static Map<String, Object> asMap(JsonNode line) {
        return new ObjectMapper().convertValue(line, new TypeReference<Map<String, Object>>() {});
    }

    private String completedInvoice() {
        String id = api.accepted(Samples.file("invoices/invoice-en-01-bakery.pdf"), Map.of());
        assertThat(api.awaitStatus(id, "completed", "failed").path("status").asText())
                .isEqualTo("completed");
        return id;
    }

    /** Saves the record as it was read, but for some fields. */
    private ResponseEntity<JsonNode> review(String id, Map<String, @Nullable String> changed) {
        Map<String, @Nullable String> fields = fields(id);
        fields.putAll(changed);
        return api.send(HttpMethod.PUT, "/api/documents/" + id + "/review", Map.of("fields", fields), "If-Match", "*");
    }

    private Map<String, @Nullable String> fields(String id) {
        Map<String, @Nullable String> fields = new HashMap<>();
        api.get("/api/documents/" + id)
                .path("fields")
                .forEach(field -> fields.put(
                        field.path("name").asText(),
                        field.hasNonNull("value") ? field.path("value").asText() : null));
        return fields;
    }

    private String value(String id, String name) {
        for (JsonNode field : api.get("/api/documents/" + id).path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field.path("value").asText();
            }
        }
        return "";
    }
}
