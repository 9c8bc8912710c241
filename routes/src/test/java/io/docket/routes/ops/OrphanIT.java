package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.OrphanRows;
import io.docket.routes.store.files.PartFileGoneException;
import io.docket.routes.store.files.PartFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.NewPart;
import io.docket.routes.store.jobs.PartRows;
import io.docket.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@DocketIntegration
class OrphanIT {
    /** Clocks of stores count in seconds. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private OrphanStep step;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private OrphanRows rows;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PartFiles partFiles;

    @Autowired
    private PartRows parts;

    @Autowired
    private DocumentRows documents;

    @Test
    void deletesWhatNothingNamesAfterItsTimeOfGraceAndNothingElse() throws Exception {
        Api api = new Api(http);
        String document = api.accepted(Samples.file("texts/handbook.txt"), Map.of());
        api.awaitStatus(document, "completed");
        StoredFile orphan = put("nobody's " + UUID.randomUUID());

        step.delete(Instant.now().minus(Duration.ofHours(1)));
        assertThat(files.local(orphan)).isNotNull();
        JsonNode before = api.get("/api/ledger/reconcile").path("unclaimed");
        assertThat(before.path("files").asLong()).isPositive();

        Instant put = Instant.now();
        await().until(() -> Instant.now().isAfter(put.plusSeconds(2)));
        assertThat(step.delete(Instant.now())).isPositive();
        JsonNode ledger = api.get("/api/ledger/reconcile");
        assertThat(ledger.path("unclaimed").path("deleted").asLong())
                .isGreaterThan(before.path("deleted").asLong());
        assertThat(isThere(orphan)).isFalse();
        assertThat(api.get("/api/documents/" + document + "/chunks")
                        .path("chunks")
                        .size())
                .isPositive();
    }

    @Test
    void looksByItself() {
        jdbc.sql("update orphan_look set begun_at = 0, at = 0").update();

        await().atMost(Duration.ofSeconds(60)).until(() -> rows.last().isPresent());
    }

    @Test
    void leavesWhatIsPutAnewWhileItLooks() throws Exception {
        String text = "put twice " + UUID.randomUUID();
        StoredFile file = put(text);
        Instant look = Instant.now().plusSeconds(1);
        await().until(() -> Instant.now().isAfter(look.plusSeconds(1)));

        put(text);

        assertThat(files.delete(file.sha256(), look)).isFalse();
        assertThat(isThere(file)).isTrue();
    }

    @Test
    void deletesFilesOfPartsThatNoPartNamesAfterTheirTimeOfGraceAndNoOthers() throws Exception {
        String forsaken = Ids.next();
        String named = Ids.next();
        String forsakenFile = putPart(forsaken);
        String namedFile = putPart(named);
        namePart(named);
        Instant put = Instant.now();

        step.delete(put.minus(Duration.ofHours(1)));
        partFiles.open(forsaken, forsakenFile).close();
        await().until(() -> Instant.now().isAfter(put.plusSeconds(2)));
        step.delete(Instant.now());

        assertThatExceptionOfType(PartFileGoneException.class).isThrownBy(() -> partFiles.open(forsaken, forsakenFile));
        partFiles.open(named, namedFile).close();
    }

    private String putPart(String plan) throws IOException {
        try (PendingFile file = partFiles.create(plan)) {
            file.out().write(plan.getBytes(StandardCharsets.UTF_8));
            return file.keep().sha256();
        }
    }

    /** As long as a job has the plan, which is so until its document is put together. */
    private void namePart(String plan) {
        String document = TestDocuments.unqueued(documents).id();
        jdbc.sql("update job set plan_id = :plan where document_id = :document")
                .param("plan", plan)
                .param("document", document)
                .update();
        parts.insert(plan, document, List.of(new NewPart(0, 1, "{}")));
    }

    private StoredFile put(String text) throws IOException, DocumentFiles.TooLargeException {
        return files.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
    }

    /** As the store says, not a copy on this machine. */
    private boolean isThere(StoredFile file) throws IOException {
        boolean[] found = new boolean[1];
        files.old(Instant.now().plus(AHEAD), batch -> found[0] |= batch.containsKey(file.sha256()));
        return found[0];
    }
}
