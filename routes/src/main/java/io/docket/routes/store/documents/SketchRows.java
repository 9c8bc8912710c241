package io.docket.routes.store.documents;

import io.docket.processors.classify.Sketch;
import io.docket.routes.store.database.Columns;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sketches of texts, by which those are found that resemble each other. */
@Repository
public class SketchRows {
    private final JdbcClient jdbc;

    SketchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document and its sketch. */
    public record Sketched(String documentId, Sketch sketch) {}

    /** Returns the sketch of a document; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<Sketch> find(String documentId) {
        return jdbc.sql("select sketch from document where id = :id and sketch is not null")
                .param("id", documentId)
                .query((row, number) -> Sketch.read(Columns.required(row, "sketch")))
                .optional();
    }

    /** Returns those of the other documents of a team, the newest first, at most so many. */
    @Transactional(readOnly = true)
    public List<Sketched> others(DocumentRow document, int most) {
        return jdbc.sql("""
                        select id, sketch from document where team = :team and id <> :id and sketch is not null
                        order by id desc limit :most
                        """)
                .param("team", document.team())
                .param("id", document.id())
                .param("most", most)
                .query((row, number) ->
                        new Sketched(Columns.required(row, "id"), Sketch.read(Columns.required(row, "sketch"))))
                .list();
    }
}
