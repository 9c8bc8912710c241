package io.docket.routes.documents;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.Documents;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.views.DocumentSummary;
import java.util.List;
import java.util.Map;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Finds documents of the same bytes in the same team. */
@Component
class DuplicatesStep {
    private static final int MOST = 100;

    private final Documents documents;
    private final DocumentRows rows;

    DuplicatesStep(Documents documents, DocumentRows rows) {
        this.documents = documents;
        this.rows = rows;
    }

    public Answer show(@Header("id") String id) {
        DocumentRow document = documents.get(id);
        List<DocumentSummary> same =
                rows.findLike(document, MOST).stream().map(DocumentSummary::of).toList();
        return Answer.ok(Map.of("items", same));
    }
}
