package io.docket.routes.review;

import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.ExportRows;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.InvoiceKeys;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Review;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The database changes of a review, each in one transaction. */
@Component
class Reviews {
    private final DocumentRows documents;
    private final RecordRows records;
    private final ExportRows exports;

    Reviews(DocumentRows documents, RecordRows records, ExportRows exports) {
        this.documents = documents;
        this.records = records;
        this.exports = exports;
    }

    /** Saves a record as the next revision; empty when the document has changed since. */
    @Transactional
    Optional<DocumentRow> save(
            DocumentRow row, RecordBody before, RecordBody after, @Nullable String comment, String author) {
        int revision = row.revision() + 1;
        Change change = Change.to(Status.COMPLETED)
                .review(Review.DONE)
                .revision(revision)
                .keys(row, InvoiceKeys.of(after));
        NewEvent event = NewEvent.of(EventName.DOCUMENT_REVIEWED, Stage.REVIEW, detail(before, after, comment, author));
        Optional<DocumentRow> saved =
                documents.move(row.id(), Set.of(Status.COMPLETED), row.seq(), change, List.of(event));
        saved.ifPresent(now -> records.insert(now.id(), revision, author, after));
        return saved;
    }

    /** Closes a record; empty when the document has changed since. */
    @Transactional
    Optional<DocumentRow> close(DocumentRow row, String author) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Change change = Change.to(Status.FINALIZED).stage(Stage.EXPORT).finalized(now, author);
        NewEvent event = NewEvent.of(
                EventName.DOCUMENT_FINALIZED, Stage.REVIEW, Map.of("by", author, "revision", row.revision()));
        Optional<DocumentRow> closed =
                documents.move(row.id(), Set.of(Status.COMPLETED), row.seq(), change, List.of(event));
        closed.ifPresent(document -> exports.insert(document, now));
        return closed;
    }

    /** Takes a hold from a document; empty when the document has changed since. */
    @Transactional
    Optional<DocumentRow> release(DocumentRow row, Hold hold, String reason, String author) {
        Set<Hold> left = EnumSet.copyOf(row.holds());
        left.remove(hold);
        NewEvent event = NewEvent.of(
                EventName.HOLD_RELEASED, row.stage(), Map.of("hold", hold.id(), "by", author, "reason", reason));
        return documents.move(
                row.id(),
                Set.of(row.status()),
                row.seq(),
                Change.to(row.status()).holds(left),
                List.of(event));
    }

    private static Map<String, Object> detail(
            RecordBody before, RecordBody after, @Nullable String comment, String author) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("by", author);
        detail.put("changed", changed(before, after));
        if (comment != null) {
            detail.put("comment", comment);
        }
        return detail;
    }

    private static Map<String, Object> changed(RecordBody before, RecordBody after) {
        Map<String, Object> changed = new LinkedHashMap<>();
        for (RecordField field : after.fields()) {
            String old = before.value(field.name());
            if (!Objects.equals(old, field.value())) {
                changed.put(field.name(), fromTo(old, field.value()));
            }
        }
        if (!before.lineItems().equals(after.lineItems())) {
            changed.put(
                    "line_items",
                    Map.of(
                            "from",
                            before.lineItems().size(),
                            "to",
                            after.lineItems().size()));
        }
        return changed;
    }

    private static Map<String, Object> fromTo(@Nullable String from, @Nullable String to) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", from == null ? "" : from);
        values.put("to", to == null ? "" : to);
        return values;
    }
}
