package io.docket.routes.store.files;

import io.docket.routes.store.database.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds stored bytes that no row references, and keeps the result of the last search. */
@Repository
public class OrphanRows {
    private final JdbcClient jdbc;

    OrphanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The result of a search through the file store.
     *
     * @param files number of files that no row references
     * @param bytes of these
     * @param deleted files that looks have deleted so far
     */
    public record Look(Instant at, long files, long bytes, long deleted) {}

    /** Returns those of some keys that a document or artifact names. */
    @Transactional(readOnly = true)
    public Set<String> named(Collection<String> keys) {
        return new HashSet<>(
                jdbc.sql("""
                        select sha256 from document where sha256 in (:keys)
                        union select sha256 from artifact where sha256 in (:keys)
                        """).param("keys", keys).query(String.class).list());
    }

    /** Returns those of the plans that have rows of parts. */
    @Transactional(readOnly = true)
    public Set<String> plans(Collection<String> ids) {
        return new HashSet<>(jdbc.sql("select distinct plan_id from part where plan_id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list());
    }

    /** Starts a search, if the last one began before a moment; returns true in only one process. */
    @Transactional
    public boolean begin(Instant before) {
        return jdbc.sql("update orphan_look set begun_at = :now where begun_at < :before")
                        .param("now", Times.micros(Instant.now()))
                        .param("before", Times.micros(before))
                        .update()
                == 1;
    }

    /** Stores the result of a search. */
    @Transactional
    public void end(long files, long bytes, long deleted) {
        jdbc.sql("update orphan_look set at = :now, files = :files, bytes = :bytes, deleted = deleted + :deleted")
                .param("now", Times.micros(Instant.now()))
                .param("files", files)
                .param("bytes", bytes)
                .param("deleted", deleted)
                .update();
    }

    /** Returns the last look; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Look> last() {
        return jdbc.sql("select at, files, bytes, deleted from orphan_look where at > 0")
                .query((row, number) -> new Look(
                        Times.instant(row.getLong("at")),
                        row.getLong("files"),
                        row.getLong("bytes"),
                        row.getLong("deleted")))
                .optional();
    }
}
