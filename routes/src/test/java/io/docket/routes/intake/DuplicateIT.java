package io.docket.routes.intake;

import static io.docket.routes.store.documents.TestDocuments.heldIfRepeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.StoredFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class DuplicateIT {
    private static final NewEvent UPLOADED = NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private Dispatcher dispatcher;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void holdsTheSameBytesUntilSomebodyReleasesThemWithAReason() throws Exception {
        StoredFile file = file();
        String first = completed(send(file));
        String second = completed(send(file));

        JsonNode held = api.get("/api/documents/" + second);
        assertThat(held.path("duplicate_of").asText()).isEqualTo(first);
        assertThat(held.path("holds")).extracting(JsonNode::asText).containsExactly("duplicate");
        assertThat(events(second)).startsWith("document_uploaded", "duplicate_suspected", "hold_added", "job_queued");
        assertProblem(api.post("/api/documents/" + second + "/finalize"), 409, "held");
        assertThat(api.get("/api/documents?hold=duplicate&limit=200")
                        .path("items")
                        .findValuesAsText("id"))
                .contains(second)
                .doesNotContain(first);

        JsonNode released = Api.body(release(second, "The first one was a draft"));

        assertThat(released.path("holds")).isEmpty();
        assertThat(released.path("duplicate_of").asText()).isEqualTo(first);
        assertThat(events(second)).endsWith("hold_released");
        assertThat(api.post("/api/documents/" + second + "/finalize")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void showsLookAlikesFromBothSides() throws Exception {
        StoredFile file = file();
        String first = send(file);
        String second = send(file);

        assertThat(duplicates(first)).containsExactly(second);
        assertThat(duplicates(second)).containsExactly(first);
    }

    @Test
    void holdsAllButOneOfThoseThatComeAtTheSameMoment() throws Exception {
        StoredFile file = file();

        List<String> sent =
                IntStream.range(0, 8).parallel().mapToObj(number -> send(file)).toList();

        assertThat(sent)
                .filteredOn(id -> documents.find(id).orElseThrow().holds().isEmpty())
                .hasSize(1);
    }

    @Test
    void doesNotHoldWhatCameToNothingBefore() throws Exception {
        StoredFile file = file();
        NewDocument stored = heldIfRepeated(TestDocuments.stored(file));
        documents.insert(stored, List.of(UPLOADED));
        api.post("/api/jobs/" + stored.jobId() + "/cancel");

        DocumentRow again = documents.find(send(file)).orElseThrow();

        assertThat(again.duplicateOf()).isNull();
        assertThat(again.holds()).isEmpty();
    }

    @Test
    void wantsAReasonAndAHoldThatIsThere() throws Exception {
        String document = send(file());

        assertProblem(release(document, " "), 400, "bad_request");
        assertProblem(release(document, "None"), 404, "not_found");
    }

    @Test
    void countsHeldDocumentsInTheLedger() throws Exception {
        long before = held();
        StoredFile file = file();
        send(file);
        String second = completed(send(file));
        assertThat(held()).isEqualTo(before + 1);

        release(second, "Both are wanted");

        assertThat(held()).isEqualTo(before);
    }

    private long held() {
        long held = 0;
        for (JsonNode source : api.get("/api/ledger/reconcile").path("sources")) {
            held += source.path("held").asLong();
        }
        return held;
    }

    /** A letter like no other. */
    private StoredFile file() throws Exception {
        String text = "A letter of " + UUID.randomUUID() + ".\n\nIt says nothing else.\n";
        return files.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
    }

    private String send(StoredFile file) {
        NewDocument document = heldIfRepeated(TestDocuments.text(file, 4));
        DocumentRow row = documents
                .insert(document, List.of(UPLOADED, NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)))
                .orElseThrow();
        dispatcher.dispatch(row);
        return row.id();
    }

    private String completed(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/api/documents/" + id).path("status").asText(), "completed"::equals);
        return id;
    }

    private List<String> duplicates(String document) {
        return api.get("/api/documents/" + document + "/duplicates")
                .path("items")
                .findValuesAsText("id");
    }

    private List<String> events(String document) {
        return api.get("/api/documents/" + document + "/events").path("events").findValuesAsText("event");
    }

    private ResponseEntity<JsonNode> release(String document, String reason) {
        String path = "/api/documents/" + document + "/holds/duplicate/release";
        return api.send(HttpMethod.POST, path, Map.of("reason", reason));
    }

    private static void assertProblem(ResponseEntity<JsonNode> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.body(answer).path("code").asText()).isEqualTo(code);
    }
}
