package io.docket.routes.export;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Status;
import java.util.Map;

/** What is handed out is final. */
final class Finalized {
    private Finalized() {}

    /** Throws {@code not_finalized} when a document's record may still change. */
    static void expect(DocumentRow row) {
        if (row.status() != Status.FINALIZED) {
            throw new ProblemException(
                    ProblemCode.NOT_FINALIZED,
                    "The document is " + row.status().id() + ", and only finalized ones are exported",
                    Map.of("document_status", row.status().id()));
        }
    }
}
