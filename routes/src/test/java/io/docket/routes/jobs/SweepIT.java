package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.TestLeases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DocketIntegration
class SweepIT {
    @Autowired
    private DocumentRows documents;

    @Autowired
    private JobRows jobs;

    @Autowired
    private EventRows events;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void processesADocumentWhoseMessageWasLost() throws Exception {
        NewDocument document = queued("No message ever told of this text.");

        TestLeases.due(jdbc, document.jobId());

        await().atMost(Duration.ofSeconds(30)).until(() -> status(document) == Status.COMPLETED);
    }

    @Test
    void takesADocumentFromAWorkerThatWentSilent() throws Exception {
        NewDocument document = queued("Its first worker dies.");
        assertThat(lifecycle.claim(document.id(), "dead-worker")).isPresent();

        TestLeases.end(jdbc, document.jobId());

        await().atMost(Duration.ofSeconds(30)).until(() -> status(document) == Status.COMPLETED);
        assertThat(events.after(document.id(), 0).stream().map(Event::event))
                .contains("job_stalled", "job_retried", "job_completed")
                .containsOnlyOnce("job_completed");
    }

    @Test
    void letsOnlyOneOfTwoWorkersHaveADocument() throws Exception {
        NewDocument document = queued("Two want this.");

        boolean first = lifecycle.claim(document.id(), "one").isPresent();
        boolean second = lifecycle.claim(document.id(), "two").isPresent();

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        jobs.release(document.jobId(), null);
    }

    @Test
    void sendsAgainOnlyWhatWasOvertakenInItsLine() throws Exception {
        NewDocument before = urgent("Came before, and was taken.");
        NewDocument it = urgent("Nobody has taken it yet.");
        NewDocument after = urgent("Came after.");
        TestLeases.queuedSince(jdbc, before.jobId(), 30);
        TestLeases.queuedSince(jdbc, it.jobId(), 20);
        TestLeases.queuedSince(jdbc, after.jobId(), 10);
        assertThat(lifecycle.claim(before.id(), "busy")).isPresent();

        TestLeases.due(jdbc, it.jobId());
        assertThat(jobs.dueDocuments(1000)).as("its turn has not come").doesNotContain(it.id());

        assertThat(lifecycle.claim(after.id(), "busy")).isPresent();
        await().atMost(Duration.ofSeconds(30)).until(() -> status(it) == Status.COMPLETED);
    }

    private NewDocument urgent(String text) throws Exception {
        var file = files.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
        NewDocument document = TestDocuments.text(file, 8);
        documents.insert(document, List.of(NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)));
        return document;
    }

    private NewDocument queued(String text) throws Exception {
        var file = files.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
        NewDocument document = TestDocuments.of("sweep.txt", "text", file, null, null);
        documents.insert(document, List.of(NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)));
        return document;
    }

    private Status status(NewDocument document) {
        return documents.find(document.id()).map(DocumentRow::status).orElseThrow();
    }
}
