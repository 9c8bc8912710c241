package io.docket.routes.store;

import io.docket.processors.document.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents and where each is; every change of state is a compare-and-set with its events in one transaction. */
@Repository
public class DocumentRows {
    static final String SELECT = """
            select d.*, j.progress_done, j.progress_total, j.progress_unit, j.started_at, j.finished_at
            from document d join job j on j.document_id = d.id
            """;

    private final JdbcClient jdbc;
    private final EventRows events;
    private final Json json;

    DocumentRows(JdbcClient jdbc, EventRows events, Json json) {
        this.jdbc = jdbc;
        this.events = events;
        this.json = json;
    }

    /**
     * Keeps a document that has just come, with its job and its first events.
     *
     * @return false when the same file of the same source was kept before; nothing is changed then
     */
    @Transactional
    public boolean insert(NewDocument document, List<NewEvent> first) {
        Instant now = Instant.now();
        if (insertDocument(document, now) == 0) {
            return false;
        }
        insertJob(document, now);
        move(document.id(), Set.of(document.status()), null, Change.to(document.status()), first);
        return true;
    }

    private int insertDocument(NewDocument document, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", document.id());
        values.put("job_id", document.jobId());
        values.put("owner", document.owner());
        values.put("source", document.source());
        values.put("file_name", document.fileName());
        values.put("media_type", document.mediaType());
        values.put("kind", document.kind().id());
        values.put("size_bytes", document.file().sizeBytes());
        values.put("sha256", document.file().sha256());
        values.put("client_name", document.clientName());
        values.put("report_id", document.reportId());
        values.put("schema_name", document.schemaName());
        values.put("arrival_key", document.arrivalKey());
        values.put("status", document.status().id());
        values.put("stage", Stage.INTAKE.id());
        values.put("review", Review.NONE.id());
        values.put("attempt", document.failure() == null ? 0 : 1);
        values.put("failure", json.writeOrNull(document.failure()));
        values.put("seq", 0);
        values.put("revision", 0);
        values.put("search", search(document.fileName(), InvoiceKeys.NONE));
        values.put("uploaded_at", Times.micros(now));
        values.put("updated_at", Times.micros(now));
        values.replaceAll((column, value) -> Columns.storable(value));
        String columns = String.join(", ", values.keySet());
        String parameters = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        return jdbc.sql("insert into document (" + columns + ") values (" + parameters + ") on conflict do nothing")
                .params(values)
                .update();
    }

    private void insertJob(NewDocument document, Instant now) {
        Instant due = document.status() == Status.QUEUED ? now.plus(JobRows.RESEND_AFTER) : null;
        jdbc.sql(
                        "insert into job (id, document_id, lane, created_at, due_at) values (:id, :document, :lane, :now, :due)")
                .param("id", document.jobId())
                .param("document", document.id())
                .param("lane", Lane.of(document.kind()).id())
                .param("now", Times.micros(now))
                .param("due", Times.microsOrNull(due))
                .update();
    }

    /**
     * Moves a document from one of some states to another, and writes what happened.
     *
     * @param version that the document must still have; null for any
     * @return the document as it is then; empty when it was in another state or had another version: nothing is changed
     */
    @Transactional
    public Optional<DocumentRow> move(
            String id, Set<Status> from, @Nullable Long version, Change change, List<NewEvent> happened) {
        String sets = change.columns().keySet().stream()
                .map(column -> column + " = :" + column)
                .collect(Collectors.joining(", "));
        int moved = jdbc.sql("update document set " + sets + ", seq = seq + :events, updated_at = :now"
                        + " where id = :document and status in (:from)"
                        + (version == null ? "" : " and seq = :version"))
                .params(change.columns())
                .param("events", happened.size())
                .param("now", Times.micros(Instant.now()))
                .param("document", id)
                .param("from", from.stream().map(Status::id).toList())
                .param("version", version)
                .update();
        if (moved == 0) {
            return Optional.empty();
        }
        DocumentRow row = find(id).orElseThrow();
        events.append(row, happened);
        return Optional.of(row);
    }

    @Transactional(readOnly = true)
    public Optional<DocumentRow> find(String id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<DocumentRow> findByArrival(String arrivalKey) {
        return jdbc.sql(SELECT + "where d.arrival_key = :key")
                .param("key", arrivalKey)
                .query(this::row)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<DocumentRow> findByJob(String jobId) {
        return jdbc.sql(SELECT + "where d.job_id = :id")
                .param("id", jobId)
                .query(this::row)
                .optional();
    }

    /** Returns those of the documents that are there, in no order. */
    @Transactional(readOnly = true)
    public List<DocumentRow> findAll(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where d.id in (:ids)")
                        .param("ids", ids)
                        .query(this::row)
                        .list();
    }

    static String search(String fileName, InvoiceKeys keys) {
        return Stream.of(fileName, keys.invoiceNumber(), keys.vendorName())
                .filter(java.util.Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    DocumentRow row(ResultSet row, int number) throws SQLException {
        return new DocumentRow(
                Columns.required(row, "id"),
                Columns.required(row, "job_id"),
                Columns.required(row, "owner"),
                Columns.required(row, "source"),
                Columns.required(row, "file_name"),
                Columns.required(row, "media_type"),
                DocumentKind.of(Columns.required(row, "kind")),
                row.getLong("size_bytes"),
                Columns.required(row, "sha256"),
                Columns.text(row, "client_name"),
                Columns.text(row, "report_id"),
                Columns.text(row, "schema_name"),
                Status.of(Columns.required(row, "status")),
                Stage.of(Columns.required(row, "stage")),
                Review.of(Columns.required(row, "review")),
                row.getInt("attempt"),
                json.readOrNull(Columns.text(row, "failure"), Failure.class),
                row.getLong("seq"),
                row.getInt("revision"),
                new InvoiceKeys(
                        Columns.text(row, "vendor_name"),
                        Columns.text(row, "invoice_number"),
                        Columns.text(row, "invoice_date"),
                        Columns.text(row, "total_amount"),
                        Columns.text(row, "currency")),
                Times.instant(row.getLong("uploaded_at")),
                Times.instant(row.getLong("updated_at")),
                Columns.instant(row, "completed_at"),
                Columns.instant(row, "finalized_at"),
                Columns.text(row, "finalized_by"),
                progress(row),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"));
    }

    private static @Nullable JobProgress progress(ResultSet row) throws SQLException {
        Long done = Columns.number(row, "progress_done");
        return done == null
                ? null
                : new JobProgress(done, Columns.number(row, "progress_total"), Columns.required(row, "progress_unit"));
    }
}
