package io.docket.routes.store.jobs;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What language models were asked for, by job and day; budgets are held against it, over restarts and in all processes. */
@Repository
public class ModelUseRows {
    private final JdbcClient jdbc;

    ModelUseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tokens and calls.
     *
     * @param input tokens of the questions
     * @param output tokens of the answers
     */
    public record Use(long calls, long input, long output) {
        public static final Use NONE = new Use(0, 0, 0);

        public long tokens() {
            return input + output;
        }
    }

    /** Adds one call. */
    @Transactional
    public void add(String jobId, int revision, LocalDate day, long input, long output) {
        jdbc.sql("""
                        insert into model_use (job_id, revision, day, calls, input_tokens, output_tokens)
                        values (:job, :revision, :day, 1, :input, :output)
                        on conflict (job_id, revision, day) do update set calls = model_use.calls + 1,
                        input_tokens = model_use.input_tokens + excluded.input_tokens,
                        output_tokens = model_use.output_tokens + excluded.output_tokens
                        """)
                .param("job", jobId)
                .param("revision", revision)
                .param("day", day.toString())
                .param("input", input)
                .param("output", output)
                .update();
    }

    /**
     * Returns what one processing of a document has used.
     *
     * @param revision of the document's record before it
     */
    @Transactional(readOnly = true)
    public Use of(String jobId, int revision) {
        return jdbc.sql("""
                        select sum(calls) as calls, sum(input_tokens) as input, sum(output_tokens) as output
                        from model_use where job_id = :job and revision = :revision
                        """)
                .param("job", jobId)
                .param("revision", revision)
                .query((row, number) -> new Use(row.getLong("calls"), row.getLong("input"), row.getLong("output")))
                .single();
    }

    /** Returns what all documents have used on a day. */
    @Transactional(readOnly = true)
    public Use on(LocalDate day) {
        return jdbc.sql("""
                        select sum(calls) as calls, sum(input_tokens) as input, sum(output_tokens) as output
                        from model_use where day = :day
                        """)
                .param("day", day.toString())
                .query((row, number) -> new Use(row.getLong("calls"), row.getLong("input"), row.getLong("output")))
                .single();
    }
}
