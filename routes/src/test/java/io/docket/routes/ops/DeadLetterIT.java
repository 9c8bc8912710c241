package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.processors.document.DocumentKind;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.store.DocumentRows;
import io.docket.routes.store.LedgerRows;
import io.docket.routes.store.NewDocument;
import io.docket.routes.store.NewEvent;
import io.docket.routes.store.Stage;
import io.docket.routes.store.StoredFile;
import io.docket.routes.store.TestDocuments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DocketIntegration
class DeadLetterIT {
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

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void laysADocumentWhoseBytesAreGoneIntoTheQueueAfterAllAttemptsAndReplaysIt() {
        NewDocument document =
                TestDocuments.of("lost.txt", DocumentKind.TEXT, new StoredFile("f".repeat(64), 1), null, null);
        documents.insert(document, List.of(NewEvent.of("document_uploaded", Stage.INTAKE)));
        dispatcher.dispatch(document.id(), document.kind());

        JsonNode letter = await().atMost(Duration.ofSeconds(60))
                .until(() -> letter(document.id()), Optional::isPresent)
                .orElseThrow();

        assertThat(letter.path("failure").path("class").asText()).isEqualTo("infrastructure");
        assertThat(letter.path("failure").path("code").asText()).isEqualTo("storage_unreachable");
        assertThat(letter.path("failure").path("attempt").asInt()).isEqualTo(5);

        String id = letter.path("id").asText();
        assertThat(api.post("/api/dead-letters/" + id + "/replay")
                        .getStatusCode()
                        .value())
                .isEqualTo(202);
        assertThat(api.post("/api/dead-letters/" + id + "/replay")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        JsonNode again = await().atMost(Duration.ofSeconds(60))
                .until(() -> letter(document.id()), Optional::isPresent)
                .orElseThrow();
        assertThat(api.post("/api/dead-letters/" + again.path("id").asText() + "/discard")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(letter(document.id())).isEmpty();
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
        return ledger.faults().stream()
                .filter(fault -> fault.documentId().equals(documentId))
                .map(LedgerRows.Fault::fault)
                .findFirst();
    }

    private Optional<JsonNode> letter(String documentId) {
        JsonNode letters = api.get("/api/dead-letters").path("dead_letters");
        return StreamSupport.stream(letters.spliterator(), false)
                .filter(letter -> letter.path("document_id").asText().equals(documentId))
                .findFirst();
    }
}
