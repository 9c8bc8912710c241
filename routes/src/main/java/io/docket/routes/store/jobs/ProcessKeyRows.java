package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which document a client meant by each of its Idempotency-Keys. */
@Repository
public class ProcessKeyRows {
    private final JdbcClient jdbc;

    ProcessKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a key stands for.
     *
     * @param isNew whether it stands for it since now
     * @param status of the first answer
     */
    public record Binding(String documentId, boolean isNew, int status) {}

    /** Lets a key stand for a document, unless it stands for one already. */
    @Transactional
    public Binding bind(String owner, String key, String documentId) {
        int added = jdbc.sql("insert into process_key (owner, idempotency_key, document_id)"
                        + " values (:owner, :key, :document) on conflict do nothing")
                .param("owner", Columns.storable(owner))
                .param("key", Columns.storable(key))
                .param("document", documentId)
                .update();
        return jdbc.sql("select document_id, status from process_key where owner = :owner and idempotency_key = :key")
                .param("owner", Columns.storable(owner))
                .param("key", Columns.storable(key))
                .query((row, number) -> new Binding(row.getString("document_id"), added == 1, row.getInt("status")))
                .single();
    }

    /** Keeps another status of the first answer than 202, for those that repeat the request. */
    @Transactional
    public void answered(String owner, String key, int status) {
        jdbc.sql("update process_key set status = :status where owner = :owner and idempotency_key = :key")
                .param("owner", Columns.storable(owner))
                .param("key", Columns.storable(key))
                .param("status", status)
                .update();
    }
}
