package io.docket.routes.store.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.DocketIntegration;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.TestDocuments;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class QueueRowsIT {
    @Autowired
    private DocumentRows documents;

    @Autowired
    private QueueRows queue;

    @Test
    void tellsSinceWhenTheFirstDocumentOfAKindHasWaited() {
        NewDocument first = queued();
        Instant since = documents.find(first.id()).orElseThrow().updatedAt();
        queued();

        assertThat(queue.queuedSince().get("table")).isBeforeOrEqualTo(since);
    }

    private NewDocument queued() {
        NewDocument document = TestDocuments.make("table", null, null);
        documents.insert(document, List.of(NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)));
        return document;
    }
}
