package io.docket.routes.store.documents;

import io.docket.routes.store.database.Json;
import io.docket.routes.store.database.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every saved state of each record. */
@Repository
public class RecordRows {
    private final JdbcClient jdbc;
    private final Json json;

    RecordRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds a state; its revision must be new. */
    @Transactional
    public void insert(String documentId, int revision, String author, RecordBody body) {
        jdbc.sql(
                        "insert into record (document_id, revision, author, at, body) values (:id, :revision, :author, :at, :body)")
                .param("id", documentId)
                .param("revision", revision)
                .param("author", author)
                .param("at", Times.micros(Instant.now()))
                .param("body", json.write(body))
                .update();
    }

    /** Returns one state of a record. */
    @Transactional(readOnly = true)
    public Optional<RecordBody> find(String documentId, int revision) {
        return jdbc.sql("select body from record where document_id = :id and revision = :revision")
                .param("id", documentId)
                .param("revision", revision)
                .query(String.class)
                .optional()
                .map(body -> json.read(body, RecordBody.class));
    }
}
