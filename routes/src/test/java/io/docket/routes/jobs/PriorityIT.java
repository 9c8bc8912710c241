package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.store.files.DocumentFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class PriorityIT {
    private static final int OTHERS = 12;

    /** Each of the two consumers may still get one while it is being stopped, and one beside the urgent one. */
    private static final int TAKEN_AT_ONCE = 4;

    @Autowired
    private CamelContext camel;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private Dispatcher dispatcher;

    @Test
    void takesAnUrgentDocumentBeforeThoseThatCameEarlier() throws Exception {
        camel.getRouteController().stopRoute("work-interactive");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            all.add(queued(1));
        }
        String urgent = queued(9);
        all.add(urgent);

        camel.getRouteController().startRoute("work-interactive");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> documents.findAll(all, Visibility.ALL).stream()
                        .allMatch(row -> row.status() == Status.COMPLETED));
        List<String> started = documents.findAll(all, Visibility.ALL).stream()
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.startedAt())))
                .map(DocumentRow::id)
                .toList();
        assertThat(started.indexOf(urgent)).isLessThan(TAKEN_AT_ONCE);
    }

    private String queued(int priority) throws Exception {
        var file = files.put(new ByteArrayInputStream("Hello".getBytes(StandardCharsets.UTF_8)), 1000);
        NewDocument document = TestDocuments.text(file, priority);
        documents.insert(document, List.of(NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)));
        dispatcher.dispatch(document.id(), document.lane(), priority);
        return document.id();
    }
}
