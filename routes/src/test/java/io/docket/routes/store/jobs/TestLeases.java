package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes time pass for a job. */
public final class TestLeases {
    private TestLeases() {}

    /** Lets a job's lease run out now. */
    public static void end(JdbcClient jdbc, String jobId) {
        jdbc.sql("update job set lease_until = 1 where id = :id")
                .param("id", jobId)
                .update();
    }

    /** Makes a job due now. */
    public static void due(JdbcClient jdbc, String jobId) {
        jdbc.sql("update job set due_at = 1 where id = :id").param("id", jobId).update();
    }

    /** Lets a part's lease run out now. */
    public static void endPart(JdbcClient jdbc, String planId, int number) {
        jdbc.sql("update part set lease_until = 1 where plan_id = :plan and number = :number")
                .param("plan", planId)
                .param("number", number)
                .update();
    }

    /** Makes all parts of a document due now that wait in the queue. */
    public static void dueParts(JdbcClient jdbc, String documentId) {
        jdbc.sql("update part set due_at = 1 where document_id = :id and due_at is not null")
                .param("id", documentId)
                .update();
    }

    /** Makes a job wait since some seconds. */
    public static void queuedSince(JdbcClient jdbc, String jobId, int seconds) {
        jdbc.sql("update job set queued_at = :at where id = :id")
                .param("at", Times.micros(Instant.now().minusSeconds(seconds)))
                .param("id", jobId)
                .update();
    }
}
