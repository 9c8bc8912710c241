package io.docket.routes.sources;

import io.docket.routes.flow.LogIds;
import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Review;
import io.docket.routes.store.documents.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds documents whose file was written to after it had been taken, because they may be incomplete. */
@Component
class HalfTaken {
    private static final Logger log = LoggerFactory.getLogger(HalfTaken.class);

    /** Limit for searching by inode, because the file system may reuse an inode later. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Of a change, each of which only fails when somebody else was faster; a table that is read tells of itself often. */
    private static final int TRIES = 100;

    private final DocumentRows documents;

    HalfTaken(DocumentRows documents) {
        this.documents = documents;
    }

    /** Finds the document of a file. */
    Optional<DocumentRow> find(String source, String key) {
        return documents.findByArrival(source + ":" + key);
    }

    Optional<DocumentRow> find(String documentId) {
        return documents.find(documentId);
    }

    /** Finds the key under which a file that was written to since was taken last. */
    Optional<String> latest(String source, String keyStart) {
        return documents
                .latestArrival(source, source + ":" + keyStart, Instant.now().minus(REMEMBERED))
                .map(key -> key.substring(source.length() + 1));
    }

    /** Holds a document, once; for a finalized one it only logs the event. */
    void hold(DocumentRow document, long sizeNow) {
        LogIds.about(
                document,
                () -> log.warn(
                        "The file of document {} from source {} was written to after it had been taken:"
                                + " {} bytes then, {} now",
                        document.id(),
                        document.source(),
                        document.sizeBytes(),
                        sizeNow));
        Map<String, Object> detail = Map.of("size_bytes", document.sizeBytes(), "size_bytes_now", sizeNow);
        for (int i = 0; i < TRIES; i++) {
            DocumentRow row = documents.find(document.id()).orElseThrow();
            if (row.holds().contains(Hold.CHANGED) || move(row, withHold(row), happened(row, detail))) {
                return;
            }
        }
        throw moving(document.id());
    }

    /** Logs on the incomplete document which document has the whole file. */
    void takenAgain(String id, String as) {
        for (int i = 0; i < TRIES; i++) {
            DocumentRow row = documents.find(id).orElseThrow();
            NewEvent again = NewEvent.of(EventName.SOURCE_FILE_TAKEN_AGAIN, row.stage(), Map.of("as", as));
            if (move(row, Change.to(row.status()), List.of(again))) {
                return;
            }
        }
        throw moving(id);
    }

    /** The next look at the source finds the file again. */
    private static IllegalStateException moving(String id) {
        return new IllegalStateException("Document " + id + " changed each time that its source had something to add");
    }

    private static Change withHold(DocumentRow row) {
        Change change = Change.to(row.status());
        if (row.status() == Status.FINALIZED) {
            return change;
        }
        Set<Hold> holds = EnumSet.of(Hold.CHANGED);
        holds.addAll(row.holds());
        return row.status() == Status.COMPLETED && row.review() == Review.NONE
                ? change.holds(holds).review(Review.NEEDED)
                : change.holds(holds);
    }

    private static List<NewEvent> happened(DocumentRow row, Map<String, Object> detail) {
        NewEvent changed = NewEvent.of(EventName.SOURCE_FILE_CHANGED, row.stage(), detail);
        return row.status() == Status.FINALIZED
                ? List.of(changed)
                : List.of(changed, NewEvent.of(EventName.HOLD_ADDED, row.stage(), Map.of("hold", Hold.CHANGED.id())));
    }

    private boolean move(DocumentRow row, Change change, List<NewEvent> happened) {
        return documents
                .move(row.id(), Set.of(row.status()), row.seq(), change, happened)
                .isPresent();
    }
}
