package io.docket.routes.ops;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Failure;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.store.jobs.DeadLetterRows;
import io.docket.routes.views.JobView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lists, replays and discards dead letters, by the database; the queue only mirrors it. */
@Component
class DeadLetterStep {
    private static final Logger log = LoggerFactory.getLogger(DeadLetterStep.class);
    private static final int SHOWN = 500;

    private final DeadLetterRows letters;
    private final DocumentRows rows;
    private final Lifecycle lifecycle;
    private final Dispatcher dispatcher;

    DeadLetterStep(DeadLetterRows letters, DocumentRows rows, Lifecycle lifecycle, Dispatcher dispatcher) {
        this.letters = letters;
        this.rows = rows;
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
    }

    public Answer list() {
        Visibility visibility = CurrentUser.visibility();
        List<View> views =
                letters.list(SHOWN, visibility).stream().map(View::of).toList();
        return Answer.ok(Map.of("dead_letters", views, "total", letters.count(visibility)));
    }

    public Answer replay(@Header("id") String id) {
        DocumentRow letter = letter(id);
        DocumentRow queued = lifecycle
                .queue(letter, Set.of(Status.FAILED), EventName.JOB_RETRIED)
                .orElseThrow(() -> gone(id));
        dispatcher.dispatchAgain(letter);
        log.info("Document {} is processed again, asked by {}", id, CurrentUser.name());
        return Answer.accepted(JobView.of(queued));
    }

    public Answer discard(@Header("id") String id) {
        DocumentRow letter = letter(id);
        NewEvent discarded = NewEvent.of(
                EventName.DEAD_LETTER_DISCARDED, letter.stage(), Map.<String, Object>of("by", CurrentUser.name()));
        DocumentRow row = rows.move(
                        id, Set.of(Status.FAILED), letter.seq(), Change.to(Status.FAILED), List.of(discarded))
                .orElseThrow(() -> gone(id));
        dispatcher.forgetDeadLetter(letter);
        return Answer.ok(JobView.of(row));
    }

    private DocumentRow letter(String id) {
        return letters.find(id, CurrentUser.visibility()).orElseThrow(() -> gone(id));
    }

    private static ProblemException gone(String id) {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no dead letter \"" + id + "\" (any more)");
    }

    /**
     * A dead letter.
     *
     * @param id of its document
     * @param at when it failed
     */
    record View(
            String id,
            String documentId,
            String fileName,
            Instant at,
            String reason,
            @Nullable Failure failure) {

        static View of(DocumentRow row) {
            Failure failure = row.failure();
            String reason = failure == null ? "It failed" : failure.message();
            return new View(row.id(), row.id(), row.fileName(), row.updatedAt(), reason, failure);
        }
    }
}
