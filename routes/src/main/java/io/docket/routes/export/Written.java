package io.docket.routes.export;

import io.docket.routes.store.Change;
import io.docket.routes.store.DocumentRows;
import io.docket.routes.store.ExportRows;
import io.docket.routes.store.ExportRows.Export;
import io.docket.routes.store.NewEvent;
import io.docket.routes.store.Stage;
import io.docket.routes.store.Status;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a record stands in the out folder. */
@Component
class Written {
    private final ExportRows exports;
    private final DocumentRows documents;

    Written(ExportRows exports, DocumentRows documents) {
        this.exports = exports;
        this.documents = documents;
    }

    @Transactional
    void note(Export export) {
        if (exports.written(export)) {
            documents.move(
                    export.documentId(),
                    Set.of(Status.FINALIZED),
                    null,
                    Change.to(Status.FINALIZED),
                    List.of(NewEvent.of("document_exported", Stage.EXPORT)));
        }
    }
}
