package io.docket.routes.store.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.database.Times;
import io.docket.routes.store.jobs.JobProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one append-only log; live views, timelines and audit are all its readers. */
@Repository
public class EventRows {
    /** Most events of one answer. */
    public static final int PAGE = 1000;

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;
    private final ApplicationEventPublisher publisher;

    EventRows(JdbcClient jdbc, Json json, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.json = json;
        this.publisher = publisher;
    }

    /** Appends to the log of a document, whose seq the same transaction has increased by the number of events. */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(DocumentRow document, List<NewEvent> happened) {
        List<Event> numbered = new ArrayList<>(happened.size());
        long seq = document.seq() - happened.size();
        for (NewEvent event : happened) {
            seq++;
            numbered.add(numbered(document, event, seq));
        }
        numbered.forEach(this::insert);
        if (!numbered.isEmpty()) {
            publisher.publishEvent(new EventsAppended(numbered));
        }
    }

    /** Returns the log of a document after a seq, oldest first. */
    @Transactional(readOnly = true)
    public List<Event> after(String documentId, long seq) {
        return after(documentId, seq, Integer.MAX_VALUE);
    }

    /** Returns at most that many events of it. */
    @Transactional(readOnly = true)
    public List<Event> after(String documentId, long seq, int limit) {
        return jdbc.sql("select * from event where document_id = :document and seq > :seq order by seq limit :limit")
                .param("document", documentId)
                .param("seq", seq)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Returns how many pages a document has, as its log says; empty as long as it does not, or when there are none. */
    @Transactional(readOnly = true)
    public Optional<Integer> pages(String documentId) {
        return jdbc.sql("""
                        select * from event where document_id = :document and name in (:names) order by seq desc limit 1
                        """)
                .param("document", documentId)
                .param("names", List.of(EventName.OCR_COMPLETED.id(), EventName.DOCUMENT_PARSING_COMPLETED.id()))
                .query(this::row)
                .optional()
                .map(Event::detail)
                .map(detail -> detail.getOrDefault("total_pages", detail.get("pages")))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .filter(pages -> pages > 0);
    }

    /** Returns the id of the newest event of all; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<String> newest() {
        return jdbc.sql("select max(id) from event").query(String.class).optional();
    }

    /**
     * A document that has new events.
     *
     * @param eventId the highest of their ids
     * @param seq of the last of them; with clock differences, another event may have the highest id
     */
    public record Changed(String documentId, String eventId, long seq) {}

    /** Returns the documents that have events after an id, in the order of their highest ones, at most that many. */
    @Transactional(readOnly = true)
    public List<Changed> documentsAfter(String id, int limit) {
        return jdbc.sql("select document_id, max(id) as newest, max(seq) as last from event where id > :id"
                        + " group by document_id order by newest limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> new Changed(
                        Columns.required(row, "document_id"), Columns.required(row, "newest"), row.getLong("last")))
                .list();
    }

    private Event numbered(DocumentRow document, NewEvent event, long seq) {
        return new Event(
                seq,
                Ids.next(),
                event.name().id(),
                document.id(),
                document.jobId(),
                document.attempt(),
                Times.instant(Times.micros(Instant.now())),
                event.stage().id(),
                event.progress(),
                event.failure(),
                event.detail());
    }

    private void insert(Event event) {
        jdbc.sql("""
                        insert into event (document_id, seq, id, job_id, attempt, name, stage, at, progress, failure, detail)
                        values (:document, :seq, :id, :job, :attempt, :name, :stage, :at, :progress, :failure, :detail)
                        """)
                .param("document", event.documentId())
                .param("seq", event.seq())
                .param("id", event.id())
                .param("job", event.jobId())
                .param("attempt", event.attempt())
                .param("name", event.event())
                .param("stage", event.stage())
                .param("at", Times.micros(event.at()))
                .param("progress", json.writeOrNull(event.progress()))
                .param("failure", json.writeOrNull(event.failure()))
                .param("detail", json.writeOrNull(event.detail()))
                .update();
    }

    private Event row(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getLong("seq"),
                Columns.required(row, "id"),
                Columns.required(row, "name"),
                Columns.required(row, "document_id"),
                Columns.required(row, "job_id"),
                row.getInt("attempt"),
                Times.instant(row.getLong("at")),
                Columns.required(row, "stage"),
                json.readOrNull(Columns.text(row, "progress"), JobProgress.class),
                json.readOrNull(Columns.text(row, "failure"), Failure.class),
                detail(Columns.text(row, "detail")));
    }

    private @Nullable Map<String, Object> detail(@Nullable String text) {
        return text == null ? null : json.read(text, DETAIL);
    }
}
