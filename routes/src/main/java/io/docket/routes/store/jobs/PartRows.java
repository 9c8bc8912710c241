package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import io.docket.routes.store.documents.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts of large documents: {@code open} until a worker has {@code taken} them, then {@code done}. An open part
 * with a {@code due_at} has been sent.
 */
@Repository
public class PartRows {
    private final JdbcClient jdbc;
    private final LeaseTimes times;

    PartRows(JdbcClient jdbc, LeaseTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    @Transactional
    public void insert(String planId, String documentId, List<NewPart> parts) {
        parts.forEach(part -> jdbc.sql("""
                        insert into part (plan_id, number, document_id, state, attempt, units, task)
                        values (:plan, :number, :document, 'open', 0, :units, :task)
                        """)
                .param("plan", planId)
                .param("number", part.number())
                .param("document", documentId)
                .param("units", part.units())
                .param("task", part.task())
                .update());
    }

    /** Resets all parts that are not done. */
    @Transactional
    public void reopen(String planId) {
        jdbc.sql("""
                        update part set state = 'open', attempt = 0, worker = null, lease_until = null, due_at = null
                        where plan_id = :plan and state <> 'done'
                        """).param("plan", planId).update();
    }

    /** Returns how many parts are not done. */
    @Transactional(readOnly = true)
    public int unfinished(String planId) {
        return jdbc.sql("select count(*) from part where plan_id = :plan and state <> 'done'")
                .param("plan", planId)
                .query(Integer.class)
                .single();
    }

    /** Marks the next open parts as sent. */
    @Transactional
    public List<Integer> next(String planId, int count) {
        return jdbc.sql("""
                        update part set due_at = :due where plan_id = :plan and due_at is null and number in (
                            select number from part where plan_id = :plan and state = 'open' and due_at is null
                            order by number limit :count)
                        returning number
                        """)
                .param("due", times.resendAt())
                .param("plan", planId)
                .param("count", count)
                .query(Integer.class)
                .list();
    }

    /** Claims a part for a worker; empty when it is not open (any more) or its document is not processing. */
    @Transactional
    public Optional<Part> take(String planId, int number, String worker) {
        return jdbc.sql("""
                        update part set state = 'taken', attempt = attempt + 1, worker = :worker, lease_until = :until,
                        due_at = null
                        where plan_id = :plan and number = :number and state = 'open'
                        and exists (select 1 from document d where d.id = document_id and d.status = :processing)
                        returning plan_id, number, document_id, attempt, units, task
                        """)
                .param("worker", worker)
                .param("until", times.leaseEnd())
                .param("plan", planId)
                .param("number", number)
                .param("processing", Status.PROCESSING.id())
                .query(PartRows::part)
                .optional();
    }

    /**
     * Renews a lease.
     *
     * @return false when the part is no longer this worker's
     */
    @Transactional
    public boolean renew(Part.Key part, String worker) {
        return jdbc.sql("update part set lease_until = :until"
                                + " where plan_id = :plan and number = :number and worker = :worker")
                        .param("until", times.leaseEnd())
                        .param("plan", part.planId())
                        .param("number", part.number())
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** Ends a worker's lease. */
    @Transactional
    public void endLease(Part.Key part, String worker) {
        jdbc.sql("update part set lease_until = 0 where plan_id = :plan and number = :number and worker = :worker")
                .param("plan", part.planId())
                .param("number", part.number())
                .param("worker", worker)
                .update();
    }

    /** Ends all leases. */
    @Transactional
    void endLeases() {
        jdbc.sql("update part set lease_until = 0 where lease_until is not null")
                .update();
    }

    /**
     * Stores the result of a part.
     *
     * @return false when the part is no longer this worker's
     */
    @Transactional
    public boolean finish(Part.Key part, String worker, String result) {
        return jdbc.sql("""
                        update part set state = 'done', result = :result, worker = null, lease_until = null, due_at = null
                        where plan_id = :plan and number = :number and worker = :worker
                        """)
                        .param("result", result)
                        .param("plan", part.planId())
                        .param("number", part.number())
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** Opens a part again; it is sent at a given time. */
    @Transactional
    public void postpone(Part.Key part, Instant dueAt) {
        jdbc.sql("""
                        update part set state = 'open', worker = null, lease_until = null, due_at = :due
                        where plan_id = :plan and number = :number
                        """)
                .param("due", Times.micros(dueAt))
                .param("plan", part.planId())
                .param("number", part.number())
                .update();
    }

    /**
     * Opens a part again if its worker's lease has run out.
     *
     * @return false when it was renewed or done meanwhile
     */
    @Transactional
    public boolean expire(Part.Key part) {
        long now = Times.micros(Instant.now());
        return jdbc.sql("""
                        update part set state = 'open', worker = null, lease_until = null, due_at = :now
                        where plan_id = :plan and number = :number and lease_until <= :now
                        """)
                        .param("now", now)
                        .param("plan", part.planId())
                        .param("number", part.number())
                        .update()
                == 1;
    }

    /** Returns parts with an expired lease. */
    @Transactional(readOnly = true)
    public List<Part> stalled(int limit) {
        return jdbc.sql("select * from part where lease_until <= :now order by lease_until limit :limit")
                .param("now", Times.micros(Instant.now()))
                .param("limit", limit)
                .query(PartRows::part)
                .list();
    }

    /** Returns parts whose message may be lost or whose retry is due, and marks them as sent. */
    @Transactional
    public List<Due> takeDue(int limit) {
        return jdbc
                .sql("""
                        update part set due_at = :next where due_at <= :now and (plan_id, number) in (
                            select p.plan_id, p.number from part p join document d on d.id = p.document_id
                            where p.due_at <= :now and d.status = :processing order by p.due_at limit :limit)
                        returning plan_id, number, document_id,
                        (select j.plan_lane from job j where j.document_id = part.document_id) as lane
                        """)
                .param("next", times.resendAt())
                .param("now", Times.micros(Instant.now()))
                .param("processing", Status.PROCESSING.id())
                .param("limit", limit)
                .query(PartRows::due)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A part that is to be sent (again), and the lane that it waits in. */
    public record Due(Part.Key part, Lane lane) {}

    /** The job may have no plan any more; then the part is skipped. */
    private static Optional<Due> due(ResultSet row, int number) throws SQLException {
        String lane = Columns.text(row, "lane");
        Part.Key key = new Part.Key(
                Columns.required(row, "plan_id"), row.getInt("number"), Columns.required(row, "document_id"));
        return Optional.ofNullable(lane).map(name -> new Due(key, Lane.of(name)));
    }

    /** Returns what came of the parts of a plan, in document order. */
    @Transactional(readOnly = true)
    public List<String> results(String planId) {
        return jdbc.sql("select result from part where plan_id = :plan and state = 'done' order by number")
                .param("plan", planId)
                .query(String.class)
                .list();
    }

    /** Returns the tasks of all parts of a plan, in order. */
    @Transactional(readOnly = true)
    public List<String> tasks(String planId) {
        return jdbc.sql("select task from part where plan_id = :plan order by number")
                .param("plan", planId)
                .query(String.class)
                .list();
    }

    /** Returns plans that no job has any more. */
    @Transactional(readOnly = true)
    public List<String> forsaken(int limit) {
        return jdbc.sql("""
                        select distinct p.plan_id from part p join job j on j.document_id = p.document_id
                        where j.plan_id is null or j.plan_id <> p.plan_id limit :limit
                        """).param("limit", limit).query(String.class).list();
    }

    @Transactional
    public void delete(String planId) {
        jdbc.sql("delete from part where plan_id = :plan").param("plan", planId).update();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                Columns.required(row, "plan_id"),
                row.getInt("number"),
                Columns.required(row, "document_id"),
                row.getInt("attempt"),
                row.getLong("units"),
                Columns.required(row, "task"));
    }
}
