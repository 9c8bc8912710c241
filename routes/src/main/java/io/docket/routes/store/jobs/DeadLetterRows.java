package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Visibility;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents that failed on our side and wait for an operator. Whether one was discarded is known from the log: it stays
 * failed, and becomes a dead letter again when a later attempt fails.
 */
@Repository
public class DeadLetterRows {
    private static final String DEAD = """
            where d.status = 'failed' and d.failure_class <> 'validation' and not exists (
              select 1 from event e where e.document_id = d.id and e.name = :discarded and e.seq > (
                select coalesce(max(f.seq), 0) from event f where f.document_id = d.id and f.name = 'job_failed'))
            """;

    private final JdbcClient jdbc;
    private final DocumentRows rows;

    DeadLetterRows(JdbcClient jdbc, DocumentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Returns the oldest dead letters, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<DocumentRow> list(int limit, Visibility visibility) {
        return jdbc.sql(DocumentRows.SELECT + DEAD + " and " + visibility.condition()
                        + " order by d.updated_at, d.id limit :limit")
                .param("discarded", EventName.DEAD_LETTER_DISCARDED.id())
                .param("team", visibility.team())
                .param("limit", limit)
                .query(rows::row)
                .list();
    }

    /** Finds a document that is a dead letter; empty when it is not (any more). */
    @Transactional(readOnly = true)
    public Optional<DocumentRow> find(String documentId, Visibility visibility) {
        return jdbc.sql(DocumentRows.SELECT + DEAD + " and d.id = :id and " + visibility.condition())
                .param("discarded", EventName.DEAD_LETTER_DISCARDED.id())
                .param("team", visibility.team())
                .param("id", Columns.storable(documentId))
                .query(rows::row)
                .optional();
    }

    @Transactional(readOnly = true)
    public long count(Visibility visibility) {
        return jdbc.sql("select count(*) from document d " + DEAD + " and " + visibility.condition())
                .param("discarded", EventName.DEAD_LETTER_DISCARDED.id())
                .param("team", visibility.team())
                .query(Long.class)
                .single();
    }
}
