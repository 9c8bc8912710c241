package io.docket.routes.store.documents;

import io.docket.routes.store.database.Ids;
import io.docket.routes.store.database.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that a test writes as another process would, whose message never came. */
public final class TestEvents {
    private TestEvents() {}

    /** Appends an event to a document's log that begins with the given id. */
    public static void appendInSilence(JdbcClient jdbc, NewDocument document, String idBegin) {
        jdbc.sql("update document set seq = seq + 1 where id = :id")
                .param("id", document.id())
                .update();
        jdbc.sql("""
                        insert into event (document_id, seq, id, job_id, attempt, name, stage, at)
                        select id, seq, :event, job_id, 1, 'test_happened', stage, :at from document where id = :id
                        """)
                .param("event", idBegin + Ids.next().substring(idBegin.length()))
                .param("at", Times.micros(Instant.now()))
                .param("id", document.id())
                .update();
    }
}
