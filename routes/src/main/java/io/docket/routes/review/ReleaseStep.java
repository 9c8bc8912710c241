package io.docket.routes.review;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Documents;
import io.docket.routes.flow.Kinds;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Status;
import io.docket.routes.views.DocumentSummary;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Releases a hold of a document. */
@Component
class ReleaseStep {
    private static final Logger log = LoggerFactory.getLogger(ReleaseStep.class);

    private final Documents documents;
    private final Reviews reviews;
    private final RecordRows records;
    private final Lifecycle lifecycle;
    private final Dispatcher dispatcher;
    private final Kinds kinds;

    ReleaseStep(
            Documents documents,
            Reviews reviews,
            RecordRows records,
            Lifecycle lifecycle,
            Dispatcher dispatcher,
            Kinds kinds) {
        this.documents = documents;
        this.reviews = reviews;
        this.records = records;
        this.lifecycle = lifecycle;
        this.dispatcher = dispatcher;
        this.kinds = kinds;
    }

    public Answer release(@Header("id") String id, @Header("hold") String name, @Body ReleaseRequest request) {
        DocumentRow row = documents.get(id);
        Hold hold = Hold.of(name)
                .filter(row.holds()::contains)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "The document is not held by \"" + name + "\""));
        DocumentRow released = reviews.release(row, hold, request.reason().strip(), CurrentUser.name())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.VERSION_CHANGED, "Somebody changed the document at the same moment"));
        log.info("Released document {} from the hold {}", id, hold.id());
        DocumentRow now = processAtLast(released).orElse(released);
        return Answer.ok(DocumentSummary.of(now), now.seq());
    }

    private Optional<DocumentRow> processAtLast(DocumentRow released) {
        boolean waits = released.holds().isEmpty()
                && records.find(released.id(), released.revision()).stream()
                        .anyMatch(record -> kinds.of(released.kind()).waitsForRelease(record));
        Optional<DocumentRow> queued =
                waits ? lifecycle.queue(released, Set.of(Status.COMPLETED), EventName.JOB_RETRIED) : Optional.empty();
        queued.ifPresent(dispatcher::dispatch);
        return queued;
    }
}
