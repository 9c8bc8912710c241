package io.docket.routes.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.routes.DocketIntegration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DocketIntegration
class DocumentsAtOnceIT {
    private static final int AT_ONCE = 64;
    private static final List<NewEvent> UPLOADED = List.of(NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE));

    @Autowired
    private DocumentRows documents;

    @Autowired
    private EventRows events;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    @AfterEach
    void end() {
        threads.shutdown();
    }

    @Test
    void keepsAllThatComeAtOnceWithTheirEvents() throws Exception {
        List<NewDocument> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(TestDocuments.make("text", null, TestDocuments.FAILURE));
        }

        for (Future<Optional<DocumentRow>> kept : insertAtOnce(sent)) {
            DocumentRow row = kept.get().orElseThrow();
            assertThat(documents.find(row.id())).isPresent();
            assertThat(events.after(row.id(), 0)).extracting(Event::event).containsExactly("document_uploaded");
        }
    }

    @Test
    void takesOneOfThoseThatAreTheSameFileOfTheSameSource() throws Exception {
        String key = "drop:" + UUID.randomUUID();
        List<NewDocument> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(TestDocuments.make("text", key, TestDocuments.FAILURE));
        }

        int kept = 0;
        for (Future<Optional<DocumentRow>> one : insertAtOnce(sent)) {
            kept += one.get().isPresent() ? 1 : 0;
        }

        assertThat(kept).isEqualTo(1);
    }

    @Test
    void keepsTheOthersWhenOneOfThemCannotBeKept() throws Exception {
        List<NewDocument> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(TestDocuments.make("text", null, TestDocuments.FAILURE));
        }
        sent.set(AT_ONCE / 2, TestDocuments.inNoDocument());

        List<Future<Optional<DocumentRow>>> outcomes = insertAtOnce(sent);

        for (int i = 0; i < AT_ONCE; i++) {
            Future<Optional<DocumentRow>> outcome = outcomes.get(i);
            if (i == AT_ONCE / 2) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(outcome::get)
                        .withCauseInstanceOf(DataAccessException.class);
            } else {
                assertThat(outcome.get()).isPresent();
            }
        }
    }

    private List<Future<Optional<DocumentRow>>> insertAtOnce(List<NewDocument> sent) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Optional<DocumentRow>>> outcomes = sent.stream()
                .map(document -> threads.submit(() -> {
                    start.await();
                    return documents.insert(document, UPLOADED);
                }))
                .toList();
        start.countDown();
        return outcomes;
    }
}
