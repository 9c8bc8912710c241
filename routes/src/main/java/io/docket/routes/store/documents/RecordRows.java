package io.docket.routes.store.documents;

import com.fasterxml.jackson.core.type.TypeReference;
import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.database.Times;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All revisions of each record. */
@Repository
public class RecordRows {
    private static final TypeReference<Map<String, String>> VERSIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    RecordRows(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds a state that a person has saved; its revision must be new. */
    @Transactional
    public void insert(String documentId, int revision, String author, RecordBody body) {
        insert(documentId, revision, author, body, null);
    }

    /** Adds a revision, with its provenance when no person made it; its number must be new. */
    @Transactional
    public void insert(
            String documentId, int revision, String author, RecordBody body, @Nullable Provenance provenance) {
        jdbc.sql("""
                        insert into record (document_id, revision, author, at, body, pipeline, pipeline_sha256, processors)
                        values (:id, :revision, :author, :at, :body, :pipeline, :sha256, :processors)
                        """)
                .param("id", documentId)
                .param("revision", revision)
                .param("author", author)
                .param("at", Times.micros(Instant.now()))
                .param("body", json.write(body))
                .param("pipeline", provenance == null ? null : provenance.pipeline())
                .param("sha256", provenance == null ? null : provenance.sha256())
                .param("processors", provenance == null ? null : json.write(provenance.processors()))
                .update();
    }

    /** Returns the provenance of the last processing; empty before it, and when an earlier version did it. */
    @Transactional(readOnly = true)
    public Optional<Provenance> provenance(String documentId) {
        return jdbc.sql("""
                        select pipeline, pipeline_sha256, processors from record
                        where document_id = :id and pipeline is not null order by revision desc limit 1
                        """)
                .param("id", documentId)
                .query((row, number) -> new Provenance(
                        Columns.required(row, "pipeline"),
                        Columns.required(row, "pipeline_sha256"),
                        json.read(Columns.required(row, "processors"), VERSIONS)))
                .optional();
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
