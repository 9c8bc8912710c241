package io.docket.routes.store.sources;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import io.docket.routes.store.documents.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sources of all processes. Only the process with the lease fetches from a source, so that no file is fetched
 * twice; where the lease is not enough, the arrival key of the document prevents duplicates.
 */
@Repository
public class SourceRows {
    private final JdbcClient jdbc;

    SourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the definition of a source; its state is kept. */
    @Transactional
    public void define(String name, String team, String kind, String address, String schedule, @Nullable String fault) {
        jdbc.sql("""
                        insert into source (name, team, kind, address, schedule, fault, seen_at, health, put_off, refused)
                        values (:name, :team, :kind, :address, :schedule, :fault, :now, 'running', 0, 0)
                        on conflict (name) do update set team = excluded.team, kind = excluded.kind,
                        address = excluded.address, schedule = excluded.schedule, fault = excluded.fault,
                        seen_at = excluded.seen_at
                        """)
                .param("name", name)
                .param("team", team)
                .param("kind", kind)
                .param("address", Columns.storable(address))
                .param("schedule", Columns.storable(schedule))
                .param("fault", Columns.storable(fault))
                .param("now", Times.micros(Instant.now()))
                .update();
    }

    /** Deletes sources that no process has reported since a time. */
    @Transactional
    public void forget(Instant unseenSince) {
        jdbc.sql("delete from source where seen_at < :since")
                .param("since", Times.micros(unseenSince))
                .update();
    }

    /**
     * Takes or renews the right to fetch from a source.
     *
     * @return false when another process has it
     */
    @Transactional
    public boolean lease(String name, String process, Duration lease) {
        Instant now = Instant.now();
        return jdbc.sql("""
                        update source set holder = :process, lease_until = :until, seen_at = :now
                        where name = :name and (holder is null or holder = :process or lease_until <= :now)
                        """)
                        .param("process", process)
                        .param("until", Times.micros(now.plus(lease)))
                        .param("now", Times.micros(now))
                        .param("name", name)
                        .update()
                == 1;
    }

    /** Releases all leases of a process, so that another need not wait. */
    @Transactional
    public void release(String process) {
        jdbc.sql("update source set holder = null, lease_until = null where holder = :process")
                .param("process", process)
                .update();
    }

    /** Ends all leases. */
    @Transactional
    public void endLeases() {
        jdbc.sql("update source set holder = null, lease_until = null where holder is not null")
                .update();
    }

    /** Stores the state of a source, unless another process has the lease now; null values keep the former ones. */
    @Transactional
    public void report(String name, String process, SourceRow.Report report) {
        jdbc.sql("""
                        update source set health = :health, put_off = :putOff,
                        last_poll_at = coalesce(:poll, last_poll_at), last_error = coalesce(:error, last_error),
                        last_error_at = coalesce(:errorAt, last_error_at) where name = :name and holder = :process
                        """)
                .param("health", report.health())
                .param("poll", Times.microsOrNull(report.lastPollAt()))
                .param("error", Columns.storable(report.lastError()))
                .param("errorAt", Times.microsOrNull(report.lastErrorAt()))
                .param("putOff", report.putOff())
                .param("name", name)
                .param("process", process)
                .update();
    }

    /** Counts a file that was refused and moved aside. */
    @Transactional
    public void refused(String name) {
        jdbc.sql("update source set refused = refused + 1 where name = :name")
                .param("name", name)
                .update();
    }

    /** Pauses a source, in every process and over restarts; null ends that. */
    @Transactional
    public void pause(String name, @Nullable String by) {
        jdbc.sql("update source set paused_by = :by where name = :name")
                .param("by", Columns.storable(by))
                .param("name", name)
                .update();
    }

    /** Requests a poll at once from the process with the lease. */
    @Transactional
    public void askPoll(String name) {
        jdbc.sql("update source set poll_asked_at = :now where name = :name")
                .param("now", Times.micros(Instant.now()))
                .param("name", name)
                .update();
    }

    /** Clears the request for a poll. */
    @Transactional
    public void takePoll(String name) {
        jdbc.sql("update source set poll_asked_at = null where name = :name")
                .param("name", name)
                .update();
    }

    /** Requests a test listing from the process with the lease; returns the time of the request. */
    @Transactional
    public Instant askTest(String name) {
        Instant now = Times.instant(Times.micros(Instant.now()));
        jdbc.sql("update source set test_asked_at = :now where name = :name")
                .param("now", Times.micros(now))
                .param("name", name)
                .update();
        return now;
    }

    /** Stores the answer to all requests for a test listing. */
    @Transactional
    public void answerTest(String name, String answer) {
        jdbc.sql("""
                        update source set test_answer = :answer, test_answered_at = :now, test_asked_at = null
                        where name = :name
                        """)
                .param("answer", Columns.storable(answer))
                .param("now", Times.micros(Instant.now()))
                .param("name", name)
                .update();
    }

    /** Returns an answer that was given after a time. */
    @Transactional(readOnly = true)
    public Optional<String> testAnswer(String name, Instant after) {
        return jdbc.sql("select test_answer from source where name = :name and test_answered_at >= :after"
                        + " and test_asked_at is null")
                .param("name", name)
                .param("after", Times.micros(after))
                .query(String.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<SourceRow> find(String name) {
        return jdbc.sql("select * from source where name = :name")
                .param("name", Columns.storable(name))
                .query(SourceRows::row)
                .optional();
    }

    /** Returns all sources, for internal use. */
    @Transactional(readOnly = true)
    public List<SourceRow> list() {
        return jdbc.sql("select * from source order by name")
                .query(SourceRows::row)
                .list();
    }

    /** Returns the sources whose documents are visible. */
    @Transactional(readOnly = true)
    public List<SourceRow> list(Visibility visibility) {
        return jdbc.sql("select * from source d where " + visibility.condition() + " order by name")
                .param("team", visibility.team())
                .query(SourceRows::row)
                .list();
    }

    /** Returns how many documents sources brought; one that brought nothing is left out. */
    @Transactional(readOnly = true)
    public Map<String, Long> brought(Collection<String> sources) {
        return count(
                "select source, count(*) as documents from document where source in (:sources) group by source",
                sources);
    }

    /** Returns how many of the documents of sources are failed; a source without one is left out. */
    @Transactional(readOnly = true)
    public Map<String, Long> failed(Collection<String> sources) {
        return count("""
                        select source, count(*) as documents from document
                        where status = 'failed' and source in (:sources) group by source
                        """, sources);
    }

    private Map<String, Long> count(String sql, Collection<String> sources) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql).param("sources", sources).query(row -> {
            counts.put(Columns.required(row, "source"), row.getLong("documents"));
        });
        return counts;
    }

    /** The newest document of a source. */
    public record LastFile(String name, String documentId, Instant at) {}

    @Transactional(readOnly = true)
    public Optional<LastFile> lastFile(String source) {
        return jdbc.sql(
                        "select id, file_name, uploaded_at from document where source = :source order by id desc limit 1")
                .param("source", source)
                .query((row, number) -> new LastFile(
                        Columns.required(row, "file_name"),
                        Columns.required(row, "id"),
                        Times.instant(row.getLong("uploaded_at"))))
                .optional();
    }

    private static SourceRow row(ResultSet row, int number) throws SQLException {
        return new SourceRow(
                Columns.required(row, "name"),
                Columns.required(row, "team"),
                Columns.required(row, "kind"),
                Columns.required(row, "address"),
                Columns.required(row, "schedule"),
                Columns.text(row, "fault"),
                Columns.text(row, "paused_by"),
                Columns.text(row, "holder"),
                Columns.instant(row, "lease_until"),
                new SourceRow.Report(
                        Columns.required(row, "health"),
                        Columns.instant(row, "last_poll_at"),
                        Columns.text(row, "last_error"),
                        Columns.instant(row, "last_error_at"),
                        row.getInt("put_off")),
                row.getLong("refused"),
                Columns.instant(row, "poll_asked_at"),
                Columns.instant(row, "test_asked_at"));
    }
}
