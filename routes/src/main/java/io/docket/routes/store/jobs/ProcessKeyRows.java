package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Idempotent receiver: the document for each Idempotency-Key of process requests. */
@Repository
public class ProcessKeyRows {
    private final JdbcClient jdbc;

    ProcessKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The document of a key.
     *
     * @param isNew whether the key is new
     * @param status of the first answer
     */
    public record Binding(String documentId, boolean isNew, int status) {}

    /** Binds a key to a document, unless it is bound already. */
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

    /** Stores the status of the first response if it is not 202, for repeated requests. */
    @Transactional
    public void answered(String owner, String key, int status) {
        jdbc.sql("update process_key set status = :status where owner = :owner and idempotency_key = :key")
                .param("owner", Columns.storable(owner))
                .param("key", Columns.storable(key))
                .param("status", status)
                .update();
    }
}
