package io.docket.routes.store.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.routes.store.accounts.OtherWords;
import io.docket.routes.store.accounts.SenderData;
import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.database.Times;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.JobRows;
import io.docket.routes.store.jobs.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents and their states; every change of state is a compare-and-set, in one transaction with its events. */
@Repository
public class DocumentRows {
    public static final String SELECT = """
            select d.*, j.lane, j.plan_id, j.priority, j.progress_done, j.progress_total, j.progress_unit, j.started_at, j.finished_at
            from document d join job j on j.document_id = d.id
            """;

    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final EventRows events;
    private final JobRows jobs;
    private final ContentRows contents;
    private final Json json;

    DocumentRows(JdbcClient jdbc, EventRows events, JobRows jobs, ContentRows contents, Json json) {
        this.jdbc = jdbc;
        this.events = events;
        this.jobs = jobs;
        this.contents = contents;
        this.json = json;
    }

    /**
     * Stores a new document, with its job and its first events.
     *
     * @return empty when its arrival key is known; then nothing is changed
     */
    @Transactional
    public Optional<DocumentRow> insert(NewDocument document, List<NewEvent> first) {
        Instant now = Instant.now();
        if (insertDocument(document, now) == 0) {
            return Optional.empty();
        }
        jobs.insert(document, now);
        List<NewEvent> happened = new ArrayList<>(first);
        Change change = Change.to(document.status());
        if (document.failure() == null) {
            contents.claim(document.team(), document.file().sha256(), document.id())
                    .ifPresent(earlier ->
                            happened.addAll(Math.min(1, happened.size()), repeats(document, earlier, change)));
        }
        return move(document.id(), Set.of(document.status()), null, change, happened);
    }

    private static List<NewEvent> repeats(NewDocument document, String earlier, Change change) {
        change.duplicateOf(earlier);
        if (!document.holdDuplicates()) {
            return List.of();
        }
        change.holds(Set.of(Hold.DUPLICATE));
        Map<String, Object> of = Map.of("of", earlier);
        return List.of(
                NewEvent.of(EventName.DUPLICATE_SUSPECTED, Stage.INTAKE, of),
                NewEvent.of(EventName.HOLD_ADDED, Stage.INTAKE, Map.of("hold", Hold.DUPLICATE.id(), "of", earlier)));
    }

    private int insertDocument(NewDocument document, Instant now) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", document.id());
        values.put("job_id", document.jobId());
        values.put("owner", document.owner());
        values.put("team", document.team());
        values.put("source", document.source());
        values.put("file_name", document.fileName());
        values.put("media_type", document.mediaType());
        values.put("kind", document.kind());
        values.put("size_bytes", document.file().sizeBytes());
        values.put("sha256", document.file().sha256());
        SenderData said = document.said();
        values.put("client_name", said.clientName());
        values.put("report_id", said.reportId());
        values.put("schema_name", said.schemaName());
        values.put("charset", said.charset());
        values.put("metadata", said.metadata().isEmpty() ? null : json.write(said.metadata()));
        values.put("translate", said.words().translate());
        values.put("plain", said.words().plain());
        values.put("simulate", said.simulate());
        values.put("arrival_key", document.arrivalKey());
        Parent parent = document.parent();
        if (parent != null) {
            values.put("parent_id", parent.documentId());
            values.put("root_id", parent.rootId());
            values.put("depth", parent.depth());
            values.put("path", parent.path());
        }
        values.put("pipeline", document.pipeline());
        values.put("status", document.status().id());
        values.put("stage", Stage.INTAKE.id());
        values.put("review", Review.NONE.id());
        values.put("attempt", document.failure() == null ? 0 : 1);
        Failure failure = document.failure();
        if (failure != null) {
            values.put("failure", json.write(failure));
            values.put("failure_class", failure.failureClass().id());
            values.put("failure_code", failure.code().id());
            values.put("failure_stage", failure.stage().id());
        }
        values.put("seq", 0);
        values.put("revision", 0);
        values.put("search", search(document.fileName(), said, InvoiceKeys.NONE));
        values.put("uploaded_at", Times.micros(now));
        values.put("updated_at", Times.micros(now));
        values.replaceAll((column, value) -> Columns.storable(value));
        String columns = String.join(", ", values.keySet());
        String parameters = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        return jdbc.sql("insert into document (" + columns + ") values (" + parameters + ") on conflict do nothing")
                .params(values)
                .update();
    }

    /**
     * Moves a document from one of some states to another, and writes what happened.
     *
     * @param version that the document must still have; null for any
     * @return the changed document; empty when it has another state or version, and nothing is changed
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

    /** Finds a document without an access check, for internal use; requests use {@code flow.Documents}. */
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

    /** Finds the arrival key of the latest document of a source since a time, among the keys with this prefix. */
    @Transactional(readOnly = true)
    public Optional<String> latestArrival(String source, String keyStart, Instant since) {
        return jdbc.sql("""
                        select arrival_key from document where source = :source and uploaded_at >= :since
                        and substr(arrival_key, 1, :length) = :start order by uploaded_at desc, id desc limit 1
                        """)
                .param("source", source)
                .param("since", Times.micros(since))
                .param("length", keyStart.codePointCount(0, keyStart.length()))
                .param("start", keyStart)
                .query(String.class)
                .optional();
    }

    /** Finds a job's document without an access check, for internal use; requests use {@code flow.Documents}. */
    @Transactional(readOnly = true)
    public Optional<DocumentRow> findByJob(String jobId) {
        return jdbc.sql(SELECT + "where d.job_id = :id")
                .param("id", jobId)
                .query(this::row)
                .optional();
    }

    /** Returns the documents that exist and are visible, in no order. */
    @Transactional(readOnly = true)
    public List<DocumentRow> findAll(Collection<String> ids, Visibility visibility) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where d.id in (:ids) and " + visibility.condition())
                        .param("ids", ids)
                        .param("team", visibility.team())
                        .query(this::row)
                        .list();
    }

    /**
     * Counts the documents made of an archive or mail, at any nesting.
     *
     * @param except a parent whose direct children are not counted
     */
    @Transactional(readOnly = true)
    public Family family(String rootId, String except) {
        return jdbc.sql("""
                        select count(*) as documents, coalesce(sum(size_bytes), 0) as bytes from document
                        where root_id = :root and parent_id <> :except
                        """)
                .param("root", rootId)
                .param("except", except)
                .query((row, number) -> new Family(row.getInt("documents"), row.getLong("bytes")))
                .single();
    }

    /** The number of documents of a container, and their total size. */
    public record Family(int documents, long bytes) {}

    /** Returns the other documents of the team with the same bytes, the oldest first. */
    @Transactional(readOnly = true)
    public List<DocumentRow> findLike(DocumentRow document, int limit) {
        return jdbc.sql(SELECT
                        + "where d.team = :team and d.sha256 = :sha256 and d.id <> :id order by d.id limit :limit")
                .param("team", document.team())
                .param("sha256", document.sha256())
                .param("id", document.id())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    static String search(String fileName, SenderData said, InvoiceKeys keys) {
        Stream<String> own =
                Stream.of(fileName, keys.invoiceNumber(), keys.vendorName()).filter(Objects::nonNull);
        return Stream.concat(own, said.searchable())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    public DocumentRow row(ResultSet row, int number) throws SQLException {
        return new DocumentRow(
                Columns.required(row, "id"),
                Columns.required(row, "job_id"),
                Columns.required(row, "owner"),
                Columns.required(row, "team"),
                Columns.required(row, "source"),
                Columns.required(row, "file_name"),
                Columns.required(row, "media_type"),
                Columns.required(row, "kind"),
                row.getLong("size_bytes"),
                Columns.required(row, "sha256"),
                Columns.text(row, "client_name"),
                Columns.text(row, "report_id"),
                Columns.text(row, "schema_name"),
                Columns.text(row, "charset"),
                metadata(Columns.text(row, "metadata")),
                new OtherWords(Columns.text(row, "translate"), row.getBoolean("plain")),
                Columns.text(row, "simulate"),
                Parent.of(
                        Columns.text(row, "parent_id"),
                        Columns.text(row, "root_id"),
                        row.getInt("depth"),
                        Columns.text(row, "path")),
                Columns.text(row, "duplicate_of"),
                Hold.read(Columns.required(row, "holds")),
                Status.of(Columns.required(row, "status")),
                Stage.of(Columns.required(row, "stage")),
                Review.of(Columns.required(row, "review")),
                Lane.of(Columns.required(row, "lane")),
                Columns.text(row, "pipeline"),
                Columns.text(row, "plan_id") != null,
                row.getInt("priority"),
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

    private Map<String, String> metadata(@Nullable String text) {
        return text == null ? Map.of() : json.read(text, STRINGS);
    }

    private static @Nullable JobProgress progress(ResultSet row) throws SQLException {
        Long done = Columns.number(row, "progress_done");
        return done == null
                ? null
                : new JobProgress(done, Columns.number(row, "progress_total"), Columns.required(row, "progress_unit"));
    }
}
