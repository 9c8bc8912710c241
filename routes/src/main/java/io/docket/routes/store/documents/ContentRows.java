package io.docket.routes.store.documents;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For each team and content hash, the first document; of two concurrent ones, exactly one is the first. */
@Repository
class ContentRows {
    private final JdbcClient jdbc;

    ContentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the earlier document with the same bytes; failed and cancelled ones do not count. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> claim(String team, String sha256, String documentId) {
        return isFirst(team, sha256, documentId)
                ? Optional.empty()
                : earlier(team, sha256).filter(earlier -> !takeOver(team, sha256, earlier, documentId));
    }

    private boolean isFirst(String team, String sha256, String documentId) {
        return jdbc.sql("""
                                insert into content (team, sha256, document_id) values (:team, :sha256, :document)
                                on conflict do nothing
                                """)
                        .param("team", team)
                        .param("sha256", sha256)
                        .param("document", documentId)
                        .update()
                == 1;
    }

    private Optional<String> earlier(String team, String sha256) {
        return jdbc.sql("select document_id from content where team = :team and sha256 = :sha256")
                .param("team", team)
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    private boolean takeOver(String team, String sha256, String earlier, String documentId) {
        return jdbc.sql("""
                                update content set document_id = :document
                                where team = :team and sha256 = :sha256 and document_id = :earlier and exists
                                (select 1 from document where id = :earlier and status in ('failed', 'cancelled'))
                                """)
                        .param("team", team)
                        .param("sha256", sha256)
                        .param("earlier", earlier)
                        .param("document", documentId)
                        .update()
                == 1;
    }
}
