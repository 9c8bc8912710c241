package io.docket.routes.store;

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
}
