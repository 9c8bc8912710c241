package io.docket.routes.store.documents;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The records to be exported to the out folder, and whether they are. */
@Repository
public class ExportRows {
    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One finalized record.
     *
     * @param day of finalizing, UTC
     */
    public record Export(String documentId, int revision, String kind, LocalDate day) {}

    /** A file that gathers the records of one kind and day. */
    public record DayFile(String kind, LocalDate day) {}

    /** Notes that a record has to be written; part of the finalizing transaction. */
    @Transactional
    public void insert(DocumentRow document, Instant at) {
        jdbc.sql("insert into export (document_id, revision, kind, day, at) values (:id, :revision, :kind, :day, :at)")
                .param("id", document.id())
                .param("revision", document.revision())
                .param("kind", document.kind())
                .param("day", LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
                .param("at", Times.micros(at))
                .update();
    }

    /** Returns records that are not written yet, oldest first. */
    @Transactional(readOnly = true)
    public List<Export> open(DayFile file, int limit) {
        return jdbc.sql("select * from export where written_at is null and day = :day and kind = :kind"
                        + " order by at, document_id limit :limit")
                .param("day", file.day().toString())
                .param("kind", file.kind())
                .param("limit", limit)
                .query(ExportRows::export)
                .list();
    }

    /** Returns the day files that have had unwritten records for a while. */
    @Transactional(readOnly = true)
    public List<DayFile> late(Duration since) {
        return jdbc.sql("select distinct kind, day from export where written_at is null and at <= :before")
                .param("before", Times.micros(Instant.now().minus(since)))
                .query((row, number) ->
                        new DayFile(Columns.required(row, "kind"), LocalDate.parse(Columns.required(row, "day"))))
                .list();
    }

    /** Returns all records of a day file in the order in which they were finalized. */
    @Transactional(readOnly = true)
    public List<Export> all(DayFile file) {
        return jdbc.sql("select * from export where day = :day and kind = :kind order by at, document_id")
                .param("day", file.day().toString())
                .param("kind", file.kind())
                .query(ExportRows::export)
                .list();
    }

    /**
     * Marks a record as exported.
     *
     * @return false when it was marked before
     */
    @Transactional
    public boolean written(Export export) {
        return jdbc.sql("update export set written_at = :now where document_id = :id and revision = :revision"
                                + " and written_at is null")
                        .param("now", Times.micros(Instant.now()))
                        .param("id", export.documentId())
                        .param("revision", export.revision())
                        .update()
                == 1;
    }

    private static Export export(ResultSet row, int number) throws SQLException {
        return new Export(
                Columns.required(row, "document_id"),
                row.getInt("revision"),
                Columns.required(row, "kind"),
                LocalDate.parse(Columns.required(row, "day")));
    }
}
