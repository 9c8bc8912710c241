package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import io.docket.routes.store.documents.Status;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Queued documents, according to the database and not the broker. */
@Repository
public class QueueRows {
    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Waiting(String kind, Instant since) {}

    /** Returns for each kind since when its oldest queued document has waited; kinds without one are left out. */
    @Transactional(readOnly = true)
    public Map<String, Instant> queuedSince() {
        return jdbc
                .sql("select kind, min(updated_at) as since from document where status = :queued group by kind")
                .param("queued", Status.QUEUED.id())
                .query((row, number) -> new Waiting(Columns.required(row, "kind"), Times.instant(row.getLong("since"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Waiting::kind, Waiting::since));
    }
}
