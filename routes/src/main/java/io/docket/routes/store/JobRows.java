package io.docket.routes.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a document until when, and how far; these are no versions of the document. */
@Repository
public class JobRows {
    /** How long a queued document may wait before its message is taken for lost and sent again. */
    public static final Duration RESEND_AFTER = Duration.ofSeconds(15);

    /** How long a worker may be silent before its document is taken from it. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the job to a worker; part of the claiming transaction. */
    @Transactional
    public void lease(String jobId, String worker) {
        long now = Times.micros(Instant.now());
        jdbc.sql("""
                        update job set worker = :worker, lease_until = :until, due_at = null, started_at = :now,
                        finished_at = null, progress_done = null, progress_total = null, progress_unit = null
                        where id = :id
                        """)
                .param("worker", worker)
                .param("until", now + LEASE.toNanos() / 1000)
                .param("now", now)
                .param("id", jobId)
                .update();
    }

    /**
     * Renews a lease; the first statement of every transaction that stores a worker's results.
     *
     * @return false when the job is no longer this worker's
     */
    @Transactional
    public boolean renew(String jobId, String worker) {
        return jdbc.sql("update job set lease_until = :until where id = :id and worker = :worker")
                        .param("until", Times.micros(Instant.now().plus(LEASE)))
                        .param("id", jobId)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /**
     * Takes a job from a worker whose lease has run out.
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

    /** Takes the job from its worker; part of the transaction that ends or postpones it. */
    @Transactional
    public void release(String jobId, @Nullable Instant dueAt) {
        jdbc.sql("""
                        update job set worker = null, lease_until = null, due_at = :due,
                        finished_at = case when cast(:due as bigint) is null then :now end
                        where id = :id
                        """)
                .param("due", Times.microsOrNull(dueAt))
                .param("now", Times.micros(Instant.now()))
                .param("id", jobId)
                .update();
    }

    /**
     * Notes how far a job is.
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
     * Takes a job that is due, and says when it is due again.
     *
     * @return false when another sweeper was first; the caller then leaves it alone
     */
    @Transactional
    public boolean takeDue(String jobId, Instant next) {
        return jdbc.sql("update job set due_at = :next where id = :id and due_at <= :now")
                        .param("next", Times.micros(next))
                        .param("id", jobId)
                        .param("now", Times.micros(Instant.now()))
                        .update()
                == 1;
    }

    /** Returns documents whose time has come: queued ones whose message may be lost, waiting ones to be tried again. */
    @Transactional(readOnly = true)
    public List<String> dueDocuments(int limit) {
        return jdbc.sql("select document_id from job where due_at <= :now order by due_at limit :limit")
                .param("now", Times.micros(Instant.now()))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Returns documents whose worker has not been heard of for longer than its lease. */
    @Transactional(readOnly = true)
    public List<String> stalledDocuments(int limit) {
        return jdbc.sql("select document_id from job where lease_until <= :now order by lease_until limit :limit")
                .param("now", Times.micros(Instant.now()))
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
