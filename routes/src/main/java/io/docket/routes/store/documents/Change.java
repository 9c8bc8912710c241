package io.docket.routes.store.documents;

import io.docket.processors.classify.Sketch;
import io.docket.routes.store.accounts.OtherWords;
import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.database.Times;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a document that one transition sets; names are code, never input. */
public final class Change {
    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    private Change() {}

    /** Moves the document to a status. */
    public static Change to(Status status) {
        return new Change().set("status", status.id());
    }

    public Change stage(Stage stage) {
        return set("stage", stage.id());
    }

    public Change review(Review review) {
        return set("review", review.id());
    }

    public Change attempt(int attempt) {
        return set("attempt", attempt);
    }

    public Change kind(String kind) {
        return set("kind", kind);
    }

    /** Sets the requested pipeline; null for that of its kind. */
    public Change pipeline(@Nullable String pipeline) {
        return set("pipeline", pipeline);
    }

    /** Sets the charset that a person says. */
    public Change charset(String charset) {
        return set("charset", charset);
    }

    /** Sets the words that a person wants a text in. */
    public Change words(OtherWords words) {
        return set("translate", words.translate()).set("plain", words.plain());
    }

    public Change revision(int revision) {
        return set("revision", revision);
    }

    /** Sets the failure. */
    public Change failure(Failure failure, Json json) {
        return set("failure", json.write(failure))
                .set("failure_class", failure.failureClass().id())
                .set("failure_code", failure.code().id())
                .set("failure_stage", failure.stage().id());
    }

    /** Clears the failure. */
    public Change noFailure() {
        return set("failure", null)
                .set("failure_class", null)
                .set("failure_code", null)
                .set("failure_stage", null);
    }

    /** Sets the columns by which an invoice is listed and found. */
    public Change keys(DocumentRow document, InvoiceKeys keys) {
        return set("vendor_name", keys.vendorName())
                .set("invoice_number", keys.invoiceNumber())
                .set("invoice_date", keys.invoiceDate())
                .set("total_amount", keys.totalAmount())
                .set("currency", keys.currency())
                .set("search", DocumentRows.search(document.fileName(), document.said(), keys));
    }

    /** Sets by what texts are found that resemble it. */
    public Change sketch(Sketch sketch) {
        return set("sketch", sketch.write());
    }

    public Change completedAt(Instant at) {
        return set("completed_at", Times.micros(at));
    }

    public Change finalized(Instant at, String by) {
        return set("finalized_at", Times.micros(at)).set("finalized_by", by);
    }

    public Change holds(Set<Hold> holds) {
        return set("holds", Hold.write(holds));
    }

    Change duplicateOf(String documentId) {
        return set("duplicate_of", documentId);
    }

    private Change set(String column, @Nullable Object value) {
        columns.put(column, Columns.storable(value));
        return this;
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }
}
