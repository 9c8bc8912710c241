package io.docket.routes.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.DocketIntegration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class DocumentRowsIT {
    @Autowired
    private DocumentRows documents;

    @Autowired
    private EventRows events;

    @Test
    void ofManyThatMoveADocumentAtOnceExactlyOneWins() throws Exception {
        NewDocument document = TestDocuments.unqueued(documents);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Optional<DocumentRow>>> moves = IntStream.range(0, 50)
                .mapToObj(i -> threads.submit(() -> documents.move(
                        document.id(),
                        Set.of(Status.FAILED),
                        null,
                        Change.to(Status.CANCELLED),
                        List.of(NewEvent.of(EventName.JOB_CANCELLED, Stage.INTAKE)))))
                .toList();

        int won = 0;
        for (Future<Optional<DocumentRow>> move : moves) {
            won += move.get().isPresent() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(names(document)).containsOnlyOnce("job_cancelled");
    }

    @Test
    void numbersEventsWithoutAGapHoweverManyWriteAtOnce() throws Exception {
        NewDocument document = TestDocuments.unqueued(documents);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 100; i++) {
            threads.execute(() -> documents.move(
                    document.id(),
                    Set.of(Status.FAILED),
                    null,
                    Change.to(Status.FAILED),
                    List.of(
                            NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE),
                            NewEvent.of(EventName.JOB_STARTED, Stage.INTAKE))));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();

        List<Long> seqs =
                events.after(document.id(), 0).stream().map(Event::seq).toList();
        assertThat(seqs)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, seqs.size()).boxed().toList());
        assertThat(seqs).hasSizeGreaterThan(200);
        assertThat(documents.find(document.id()).orElseThrow().seq()).isEqualTo(seqs.size());
    }

    @Test
    void changesNothingWhenTheVersionIsAnother() {
        NewDocument document = TestDocuments.unqueued(documents);

        Optional<DocumentRow> moved =
                documents.move(document.id(), Set.of(Status.FAILED), 99L, Change.to(Status.CANCELLED), List.of());

        assertThat(moved).isEmpty();
        assertThat(documents.find(document.id()).orElseThrow().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void takesAFileOfASourceOnce() {
        NewDocument first = TestDocuments.make("text", "drop:a.txt:1", TestDocuments.FAILURE);
        NewDocument again = TestDocuments.make("text", "drop:a.txt:1", TestDocuments.FAILURE);

        assertThat(documents.insert(first, List.of())).isPresent();
        assertThat(documents.insert(again, List.of())).isEmpty();
        assertThat(documents.find(again.id())).isEmpty();
    }

    private List<String> names(NewDocument document) {
        return events.after(document.id(), 0).stream().map(Event::event).toList();
    }
}
