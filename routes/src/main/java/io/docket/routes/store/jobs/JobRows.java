package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The jobs: lease and progress of each document. Changing them does not change the document's version. */
@Repository
public class JobRows {
    /** Tolerated disorder of messages that are delivered at about the same time. */
    private static final Duration DISORDER = Duration.ofSeconds(2);

    /** Minimum interval between progress events in the log. */
    private static final Duration TELL_AFTER = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final LeaseTimes times;

    JobRows(JdbcClient jdbc, LeaseTimes times) {
        this.jdbc = jdbc;
        this.times = times;
    }

    /**
     * The progress of a document's parts.
     *
     * @param open parts that are not done
     * @param logDue whether the next progress event is due
     */
    public record Countdown(int open, JobProgress progress, boolean logDue) {}

    /** Adds the job of a new document. */
    @Transactional
    public void insert(NewDocument document, Instant now) {
        boolean queued = document.status() == Status.QUEUED;
        jdbc.sql("""
                        insert into job (id, document_id, lane, priority, created_at, queued_at, due_at)
                        values (:id, :document, :lane, :priority, :now, :queued, :due)
                        """)
                .param("id", document.jobId())
                .param("document", document.id())
                .param("lane", document.lane().id())
                .param("priority", document.priority())
                .param("now", Times.micros(now))
                .param("queued", queued ? Times.micros(now) : null)
                .param("due", queued ? times.resendAt() : null)
                .update();
    }

    /** Marks the job as queued in a lane, without the progress of its last run, and sets when its message counts as lost. */
    @Transactional
    public void queue(String jobId, Lane lane) {
        jdbc.sql("""
                        update job set lane = :lane, worker = null, lease_until = null, finished_at = null, queued_at = :now, due_at = :due,
                        progress_done = null, progress_total = null, progress_unit = null
                        where id = :id
                        """)
                .param("now", Times.micros(Instant.now()))
                .param("due", times.resendAt())
                .param("lane", lane.id())
                .param("id", jobId)
                .update();
    }

    /** Gives the job to a worker; part of the claiming transaction. */
    @Transactional
    public void lease(String jobId, String worker) {
        jdbc.sql("""
                        update job set worker = :worker, lease_until = :until, due_at = null, started_at = :now,
                        waited_since = queued_at, queued_at = null,
                        finished_at = null, progress_done = null, progress_total = null, progress_unit = null
                        where id = :id
                        """)
                .param("worker", worker)
                .param("until", times.leaseEnd())
                .param("now", Times.micros(Instant.now()))
                .param("id", jobId)
                .update();
    }

    /**
     * Sets the lease of a worker that joins the finished parts.
     *
     * @return false when not all are finished, or another has it
     */
    @Transactional
    public boolean leaseToJoin(String jobId, String worker) {
        return jdbc.sql("""
                        update job set worker = :worker, lease_until = :until, due_at = null
                        where id = :id and parts_open = 0 and worker is null
                        """)
                        .param("worker", worker)
                        .param("until", times.leaseEnd())
                        .param("id", jobId)
                        .update()
                == 1;
    }

    /** Returns how the document was cut; empty when it is done in one pass. */
    @Transactional(readOnly = true)
    public Optional<Plan> plan(String jobId) {
        return jdbc.sql("select * from job where id = :id and plan_id is not null")
                .param("id", jobId)
                .query((row, number) -> new Plan(
                        Columns.required(row, "plan_id"),
                        Columns.required(row, "plan_unit"),
                        Stage.of(Columns.required(row, "plan_stage")),
                        Lane.of(Columns.required(row, "plan_lane")),
                        Columns.required(row, "plan_part_route"),
                        Columns.required(row, "plan_join_route"),
                        EventName.of(Columns.required(row, "plan_event")),
                        Columns.required(row, "plan")))
                .optional();
    }

    /** Stores the plan by which the document was cut. */
    @Transactional
    public void plan(String jobId, Plan plan) {
        jdbc.sql("""
                        update job set plan_id = :plan, plan = :body, plan_unit = :unit, plan_stage = :stage, plan_lane = :lane,
                        plan_part_route = :part, plan_join_route = :join, plan_event = :event where id = :id
                        """)
                .param("plan", plan.id())
                .param("unit", plan.unit())
                .param("stage", plan.stage().id())
                .param("lane", plan.lane().id())
                .param("part", plan.partRoute())
                .param("join", plan.joinRoute())
                .param("event", plan.progressEvent().id())
                .param("body", plan.body())
                .param("id", jobId)
                .update();
    }

    /** Removes the plan, so that the document is cut again; the sweeper deletes its parts. */
    @Transactional
    public void forgetPlan(String jobId) {
        jdbc.sql("update job set plan_id = null, plan = null, parts_open = null where id = :id")
                .param("id", jobId)
                .update();
    }

    /** Ends the worker's lease, while the open parts are processed. */
    @Transactional
    public void awaitParts(String jobId, String unit) {
        jdbc.sql("""
                        update job set worker = null, lease_until = null, due_at = null,
                        parts_open = (select count(*) from part p where p.plan_id = job.plan_id and p.state <> 'done'),
                        progress_done = (select coalesce(sum(p.units), 0) from part p
                            where p.plan_id = job.plan_id and p.state = 'done'),
                        progress_total = (select sum(p.units) from part p where p.plan_id = job.plan_id),
                        progress_unit = :unit
                        where id = :id
                        """).param("unit", unit).param("id", jobId).update();
    }

    /**
     * Counts a part as done; with the last one, the job becomes due for joining. Empty when the job has another plan or
     * none.
     */
    @Transactional
    public Optional<Countdown> countDown(Part part) {
        long now = Times.micros(Instant.now());
        return jdbc.sql("""
                        update job set parts_open = parts_open - 1, progress_done = progress_done + :units,
                        due_at = case when parts_open = 1 and exists (select 1 from document d
                            where d.id = job.document_id and d.status = :processing) then :due else due_at end,
                        told_at = case when parts_open = 1 or told_at <= :told then :now else told_at end
                        where plan_id = :plan and document_id = :document
                        returning parts_open, progress_done, progress_total, progress_unit, told_at
                        """)
                .param("units", part.units())
                .param("due", times.resendAt())
                .param("processing", Status.PROCESSING.id())
                .param("told", now - TELL_AFTER.toNanos() / 1000)
                .param("now", now)
                .param("plan", part.planId())
                .param("document", part.documentId())
                .query((row, number) -> new Countdown(
                        row.getInt("parts_open"),
                        new JobProgress(
                                row.getLong("progress_done"),
                                Columns.number(row, "progress_total"),
                                Columns.required(row, "progress_unit")),
                        row.getLong("told_at") == now))
                .optional();
    }

    /**
     * Renews a lease; the first statement of every transaction that stores a worker's results.
     *
     * @return false when the job is no longer this worker's
     */
    @Transactional
    public boolean renew(String jobId, String worker) {
        return jdbc.sql("update job set lease_until = :until where id = :id and worker = :worker")
                        .param("until", times.leaseEnd())
                        .param("id", jobId)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** Ends a worker's lease. */
    @Transactional
    public void endLease(String jobId, String worker) {
        jdbc.sql("update job set lease_until = 0 where id = :id and worker = :worker")
                .param("id", jobId)
                .param("worker", worker)
                .update();
    }

    /** Ends all leases. */
    @Transactional
    void endLeases() {
        jdbc.sql("update job set lease_until = 0 where lease_until is not null").update();
    }

    /**
     * Removes the lease of a worker if it has run out.
     *
     * @return false when it was renewed or ended meanwhile
     */
    @Transactional
    public boolean expire(String jobId) {
        return jdbc.sql("update job set worker = null, lease_until = null where id = :id and lease_until <= :now")
                        .param("id", jobId)
                        .param("now", Times.micros(Instant.now()))
                        .update()
                == 1;
    }

    /** Ends the lease; the job is due at a time, or has ended when that is null. */
    @Transactional
    public void release(String jobId, @Nullable Instant dueAt) {
        jdbc.sql("""
                        update job set worker = null, lease_until = null, queued_at = null, due_at = :due,
                        finished_at = case when cast(:due as bigint) is null then :now end
                        where id = :id
                        """)
                .param("due", Times.microsOrNull(dueAt))
                .param("now", Times.micros(Instant.now()))
                .param("id", jobId)
                .update();
    }

    /** Ends the lease of a finished job, and removes its plan. */
    @Transactional
    public void finish(String jobId, JobProgress all) {
        jdbc.sql("""
                        update job set worker = null, lease_until = null, due_at = null, finished_at = :now,
                        plan_id = null, plan = null, parts_open = null,
                        progress_done = :done, progress_total = :total, progress_unit = :unit
                        where id = :id
                        """)
                .param("now", Times.micros(Instant.now()))
                .param("done", all.done())
                .param("total", all.total())
                .param("unit", all.unit())
                .param("id", jobId)
                .update();
    }

    /**
     * Stores the progress of a job.
     *
     * @return false when the job is no longer this worker's
     */
    @Transactional
    public boolean progress(String jobId, String worker, JobProgress progress) {
        return jdbc.sql("""
                        update job set progress_done = :done, progress_total = :total, progress_unit = :unit
                        where id = :id and worker = :worker
                        """)
                        .param("done", progress.done())
                        .param("total", progress.total())
                        .param("unit", progress.unit())
                        .param("id", jobId)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /**
     * Takes a due job, and sets when it is due again.
     *
     * @return false when another sweeper has taken it
     */
    @Transactional
    public boolean takeDue(String jobId) {
        return jdbc.sql("update job set due_at = :next where id = :id and due_at <= :now")
                        .param("next", times.resendAt())
                        .param("id", jobId)
                        .param("now", Times.micros(Instant.now()))
                        .update()
                == 1;
    }

    /**
     * Returns due documents: queued ones whose message may be lost, and waiting ones whose retry is due. A queued
     * document is not due while earlier ones of its lane and priority are being claimed, since its message is still in
     * the queue: resending messages for a long queue would only make it longer.
     */
    @Transactional(readOnly = true)
    public List<String> dueDocuments(int limit) {
        long now = Times.micros(Instant.now());
        return jdbc.sql("""
                        with pace as (
                            select lane, priority, max(waited_since) as since from job where started_at > :recent
                            group by lane, priority)
                        select j.document_id from job j
                        left join pace p on p.lane = j.lane and p.priority = j.priority
                        where j.due_at <= :now
                        and (j.queued_at is null or p.since is null or j.queued_at < p.since - :disorder)
                        order by j.due_at limit :limit
                        """)
                .param("recent", now - times.resendAfter().toNanos() / 1000)
                .param("now", now)
                .param("disorder", DISORDER.toNanos() / 1000)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Returns documents with an expired lease. */
    @Transactional(readOnly = true)
    public List<String> stalledDocuments(int limit) {
        return jdbc.sql("select document_id from job where lease_until <= :now order by lease_until limit :limit")
                .param("now", Times.micros(Instant.now()))
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
