package io.docket.routes.export;

import io.docket.routes.store.documents.Change;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.ExportRows;
import io.docket.routes.store.documents.ExportRows.Export;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.Status;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks a record as written to the out folder. */
@Component
class Written {
    private final ExportRows exports;
    private final DocumentRows documents;

    Written(ExportRows exports, DocumentRows documents) {
        this.exports = exports;
        this.documents = documents;
    }

    /**
     * Returns the document, unless its record had been noted before.
     *
     * @param output what became of its PDF; null when it has none
     */
    @Transactional
    Optional<DocumentRow> note(Export export, @Nullable NewEvent output) {
        return exports.written(export)
                ? documents.move(
                        export.documentId(),
                        Set.of(Status.FINALIZED),
                        null,
                        Change.to(Status.FINALIZED),
                        Stream.of(output, NewEvent.of(EventName.DOCUMENT_EXPORTED, Stage.EXPORT))
                                .filter(Objects::nonNull)
                                .toList())
                : Optional.empty();
    }
}
