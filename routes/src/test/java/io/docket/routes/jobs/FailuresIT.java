package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Event;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.FailureCode;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.jobs.JobRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DocketIntegration
class FailuresIT {
    @Autowired
    private Failures failures;

    @Autowired
    private InHand inHand;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private JobRows jobs;

    @Autowired
    private EventRows events;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aLibraryThatFindsTheDiskFullIsNoReasonToGiveUp() throws Exception {
        DocumentRow document = inHand("The disk was full.");
        IOException full = new IOException("No space left on device");

        failures.fail(
                document,
                worker(document),
                new UncheckedIOException(full),
                new Failures.Place(Stage.VALIDATE, "check-rows", false));

        await().atMost(Duration.ofSeconds(30)).until(() -> status(document) == Status.COMPLETED);
        assertThat(events.after(document.id(), 0))
                .filteredOn(event -> event.failure() != null)
                .extracting(event -> Objects.requireNonNull(event.failure()).code())
                .containsExactly(FailureCode.STORAGE_UNREACHABLE);
    }

    @Test
    void givesADocumentBackWhenTheDatabaseTakesAFailureAgain() throws Exception {
        DocumentRow document = inHand("Neither file store nor database took anything.");
        jdbc.sql("create trigger takes_nothing before update on document when old.id = '" + document.id()
                        + "' begin select raise(abort, 'full'); end")
                .update();
        try {
            assertThatThrownBy(() -> failures.fail(
                            document,
                            worker(document),
                            new IOException("full"),
                            new Failures.Place(Stage.EXTRACT, null, false)))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            jdbc.sql("drop trigger takes_nothing").update();
        }

        // Long before the lease ends by itself.
        await().atMost(Duration.ofSeconds(30)).until(() -> status(document) == Status.COMPLETED);
        assertThat(events.after(document.id(), 0)).extracting(Event::event).containsOnlyOnce("job_completed");
    }

    private DocumentRow inHand(String text) throws Exception {
        var file = files.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
        NewDocument queued = TestDocuments.of("failure.txt", "text", file, null, null);
        documents.insert(queued, List.of(NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)));
        DocumentRow row = documents.find(queued.id()).orElseThrow();
        DocumentRow claimed = lifecycle.claim(row.id(), worker(row)).orElseThrow();
        inHand.take(worker(row), new JobLease(jobs, row.jobId(), worker(row)));
        return claimed;
    }

    private static String worker(DocumentRow document) {
        return "worker-of-" + document.id();
    }

    private Status status(DocumentRow document) {
        return documents.findAll(List.of(document.id()), Visibility.ALL).get(0).status();
    }
}
