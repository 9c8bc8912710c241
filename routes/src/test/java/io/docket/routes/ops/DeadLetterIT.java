package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Queues;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.LedgerRows;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.store.files.StoredFile;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.core.JmsTemplate;

@DocketIntegration
class DeadLetterIT {
    private static final NewEvent FAILED = NewEvent.of(EventName.JOB_FAILED, Stage.INTAKE);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private LedgerRows ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConnectionFactory connections;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void waitsForAnOperatorWhenTheBytesAreGoneAfterAllAttempts() {
        NewDocument document = TestDocuments.of("lost.txt", "text", new StoredFile("f".repeat(64), 1), null, null);
        documents.insert(document, List.of(NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE)));
        dispatcher.dispatch(document.id(), document.lane(), document.priority());

        JsonNode failure = awaitLetter(document).path("failure");
        assertThat(failure.path("class").asText()).isEqualTo("infrastructure");
        assertThat(failure.path("code").asText()).isEqualTo("storage_unreachable");
        assertThat(failure.path("attempt").asInt()).isEqualTo(5);
        await().atMost(Duration.ofSeconds(30)).until(() -> mirrored(document) == 1);

        assertThat(failure.path("hint").asText()).contains("not tried again by itself");

        assertThat(api.post("/api/jobs/" + document.jobId() + "/retry")
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        assertThat(awaitLetter(document).path("failure").path("attempt").asInt())
                .isEqualTo(6);
        await("only the message of the last failure")
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> mirrored(document) == 1);

        assertThat(status(document, "replay")).isEqualTo(202);
        assertThat(awaitLetter(document).path("failure").path("attempt").asInt())
                .isEqualTo(7);

        assertThat(status(document, "discard")).isEqualTo(200);
        assertThat(letter(document.id())).isEmpty();
        assertThat(status(document, "discard")).isEqualTo(404);
        assertThat(status(document, "replay")).isEqualTo(404);
        assertThat(documents.find(document.id()).orElseThrow().status()).isEqualTo(Status.FAILED);
        await().atMost(Duration.ofSeconds(30)).until(() -> mirrored(document) == 0);
    }

    @Test
    void isListedThoughItsMessageNeverCame() {
        NewDocument document = TestDocuments.make("text", null, TestDocuments.FAILURE);
        documents.insert(document, List.of(NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE), FAILED));

        assertThat(letter(document.id()))
                .hasValueSatisfying(
                        letter -> assertThat(letter.path("reason").asText()).isEqualTo("Made by a test"));
    }

    @Test
    void isNoDocumentThatItsSenderHasToMend() {
        Failure encrypted =
                new Failure(FailureCode.ENCRYPTED, Stage.INTAKE, "Not \"class\":\"system\"", 1, false, "Mend it");
        NewDocument document = TestDocuments.make("text", null, encrypted);
        documents.insert(document, List.of(NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE), FAILED));

        assertThat(letter(document.id())).isEmpty();
        assertThat(status(document, "replay")).isEqualTo(404);
    }

    @Test
    void namesADocumentThatTheLedgerCannotAccountFor() {
        NewDocument document = TestDocuments.unqueued(documents);
        assertThat(fault(document.id())).isEmpty();

        jdbc.sql("update document set seq = seq + 1 where id = :id")
                .param("id", document.id())
                .update();
        assertThat(fault(document.id())).contains("its log has a gap");
        assertThat(api.get("/api/ledger/reconcile").path("balanced").asBoolean())
                .isFalse();

        jdbc.sql("update document set seq = seq - 1 where id = :id")
                .param("id", document.id())
                .update();
        assertThat(fault(document.id())).isEmpty();
    }

    private Optional<String> fault(String documentId) {
        return ledger.faults(Visibility.ALL).stream()
                .filter(fault -> fault.documentId().equals(documentId))
                .map(LedgerRows.Fault::fault)
                .findFirst();
    }

    private JsonNode awaitLetter(NewDocument document) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> letter(document.id()), Optional::isPresent)
                .orElseThrow();
    }

    private int status(NewDocument document, String action) {
        return api.post("/api/dead-letters/" + document.id() + "/" + action)
                .getStatusCode()
                .value();
    }

    private int mirrored(NewDocument document) {
        Integer messages = new JmsTemplate(connections)
                .browseSelected(
                        Queues.DEAD,
                        Headers.DOCUMENT_ID + " = '" + document.id() + "'",
                        (session, browser) -> Collections.list((Enumeration<?>) browser.getEnumeration())
                                .size());
        return Objects.requireNonNull(messages);
    }

    private Optional<JsonNode> letter(String documentId) {
        JsonNode letters = api.get("/api/dead-letters").path("dead_letters");
        return StreamSupport.stream(letters.spliterator(), false)
                .filter(letter -> letter.path("document_id").asText().equals(documentId))
                .findFirst();
    }
}
