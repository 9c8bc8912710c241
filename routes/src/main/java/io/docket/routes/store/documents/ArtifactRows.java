package io.docket.routes.store.documents;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.files.StoredFile;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The artifacts of each document. */
@Repository
public class ArtifactRows {
    private final JdbcClient jdbc;

    ArtifactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores artifacts in place of all that there are: what the last processing has not made is not there any more. */
    @Transactional
    public void replace(String documentId, Map<Artifact, StoredFile> artifacts) {
        jdbc.sql("delete from artifact where document_id = :id")
                .param("id", documentId)
                .update();
        artifacts.forEach((artifact, file) -> jdbc.sql("""
                        insert into artifact (document_id, name, sha256, size_bytes) values (:id, :name, :sha256, :size)
                        """)
                .param("id", documentId)
                .param("name", artifact.id())
                .param("sha256", file.sha256())
                .param("size", file.sizeBytes())
                .update());
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(String documentId, Artifact artifact) {
        return jdbc.sql("select sha256, size_bytes from artifact where document_id = :id and name = :name")
                .param("id", documentId)
                .param("name", artifact.id())
                .query((row, number) -> new StoredFile(Columns.required(row, "sha256"), row.getLong("size_bytes")))
                .optional();
    }
}
