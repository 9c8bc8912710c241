package io.docket.routes.ops;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.ops.DeadLetterQueue.DeadLetter;
import io.docket.routes.store.DocumentRow;
import io.docket.routes.store.DocumentRows;
import io.docket.routes.store.Failure;
import io.docket.routes.store.Status;
import io.docket.routes.views.JobView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers about dead letters. */
@Component
class DeadLetterStep {
    private final DeadLetterQueue queue;
    private final DocumentRows rows;
    private final Documents documents;
    private final Lifecycle lifecycle;
    private final Dispatcher dispatcher;

    DeadLetterStep(
            DeadLetterQueue queue, DocumentRows rows, Documents documents, Lifecycle lifecycle, Dispatcher dispatcher) {
        this.queue = queue;
        this.rows = rows;
        this.documents = documents;
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
    }

    public Answer list() {
        List<View> letters = queue.list().stream().map(this::view).toList();
        return Answer.ok(Map.of("dead_letters", letters));
    }

    public Answer replay(@Header("id") String id) {
        DocumentRow row = document(take(id));
        lifecycle
                .queue(row, Set.of(Status.FAILED), "job_retried")
                .ifPresent(queued -> dispatcher.dispatch(queued.id(), queued.kind()));
        return Answer.accepted(JobView.of(documents.get(row.id())));
    }

    public Answer discard(@Header("id") String id) {
        return Answer.ok(JobView.of(document(take(id))));
    }

    private DeadLetter take(String id) {
        return queue.take(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, "There is no dead letter \"" + id + "\" (any more)"));
    }

    private DocumentRow document(DeadLetter letter) {
        return documents.get(letter.documentId() == null ? "" : letter.documentId());
    }

    private View view(DeadLetter letter) {
        String documentId = letter.documentId() == null ? "" : letter.documentId();
        DocumentRow row = rows.find(documentId).orElse(null);
        return new View(
                letter.id(),
                documentId,
                row == null ? null : row.fileName(),
                letter.at(),
                letter.reason(),
                row == null ? null : row.failure());
    }

    record View(
            String id,
            String documentId,
            @Nullable String fileName,
            Instant at,
            String reason,
            @Nullable Failure failure) {}
}
