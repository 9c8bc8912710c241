package io.docket.routes.store.documents;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Queries for the reconciliation of received documents with their states. */
@Repository
public class LedgerRows {
    private static final int FAULTS = 100;

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Documents of one source in one state, held or not. */
    public record Entry(String source, Status status, boolean held, long documents) {}

    /** The number of documents received from a source, according to the log. */
    public record Received(String source, long documents) {}

    /** A document in an inconsistent state. */
    public record Fault(String source, String documentId, String fault) {}

    @Transactional(readOnly = true)
    public List<Entry> entries(Visibility visibility) {
        return jdbc.sql("""
                        select d.source, d.status, case when d.holds = '' then 0 else 1 end as held, count(*) as documents
                        from document d where %s group by d.source, d.status, case when d.holds = '' then 0 else 1 end
                        """.formatted(visibility.condition()))
                .param("team", visibility.team())
                .query((row, number) -> new Entry(
                        Columns.required(row, "source"),
                        Status.of(Columns.required(row, "status")),
                        row.getInt("held") == 1,
                        row.getLong("documents")))
                .list();
    }

    /** Counts in the log and not in the documents, so that a missing row on either side shows. */
    @Transactional(readOnly = true)
    public List<Received> received(Visibility visibility) {
        return jdbc.sql("""
                        select d.source, count(distinct e.document_id) as documents
                        from event e left join document d on d.id = e.document_id
                        where e.seq = 1 and e.name = 'document_uploaded' and %s group by d.source
                        """.formatted(visibility.condition()))
                .param("team", visibility.team())
                .query((row, number) -> new Received(String.valueOf(row.getString("source")), row.getLong("documents")))
                .list();
    }

    /** Finds documents whose log, job or export does not fit their state. */
    @Transactional(readOnly = true)
    public List<Fault> faults(Visibility visibility) {
        return jdbc.sql("""
                        select source, id, fault from (
                          select d.source, d.team, d.id, 'its log has a gap' as fault from document d
                          where d.seq <> (select count(*) from event e where e.document_id = d.id)
                          union all
                          select d.source, d.team, d.id, 'it was never received' from document d
                          where not exists (select 1 from event e where e.document_id = d.id and e.seq = 1
                            and e.name = 'document_uploaded')
                          union all
                          select d.source, d.team, d.id, 'it has no job' from document d
                          where not exists (select 1 from job j where j.document_id = d.id)
                          union all
                          select d.source, d.team, d.id, 'it is finalized and nothing says that it has to be written'
                          from document d where d.status = 'finalized'
                          and not exists (select 1 from export x where x.document_id = d.id)
                          union all
                          select d.source, d.team, d.id, 'it is queued and nothing looks after it' from document d
                          join job j on j.document_id = d.id
                          where d.status in ('queued', 'retry_wait') and j.due_at is null
                          union all
                          select d.source, d.team, d.id, 'it is processing and nobody holds it' from document d
                          join job j on j.document_id = d.id
                          where d.status = 'processing' and j.lease_until is null and j.due_at is null
                          and not exists (select 1 from part p where p.plan_id = j.plan_id
                            and (p.due_at is not null or p.lease_until is not null))
                          union all
                          select d.source, d.team, d.id, 'it is finalized and has not been written for a minute'
                          from document d join export x on x.document_id = d.id
                          where x.written_at is null and x.at < :late
                        ) d where %s order by id limit :limit
                        """.formatted(visibility.condition()))
                .param("team", visibility.team())
                .param("late", Times.micros(Instant.now().minusSeconds(60)))
                .param("limit", FAULTS)
                .query((row, number) -> new Fault(
                        Columns.required(row, "source"), Columns.required(row, "id"), Columns.required(row, "fault")))
                .list();
    }
}
