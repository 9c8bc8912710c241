package io.docket.routes.progress;

import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.DocumentList;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.views.Counts;
import io.docket.routes.views.DocumentSummary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the message with changed documents for clients that show the list. */
@Component
class ChangedDocuments {
    private final DocumentRows documents;
    private final DocumentList list;
    private final Json json;

    ChangedDocuments(DocumentRows documents, DocumentList list, Json json) {
        this.documents = documents;
        this.list = list;
        this.json = json;
    }

    /** Returns the message for a visibility; empty when none of the documents is seen. */
    Optional<Channel.Message> message(String cursor, Collection<String> documentIds, Visibility visibility) {
        List<DocumentSummary> items = documents.findAll(documentIds, visibility).stream()
                .map(DocumentSummary::of)
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        DocumentsMessage message = new DocumentsMessage("documents", cursor, items, Counts.of(list.counts(visibility)));
        return Optional.of(new Channel.Message(cursor, "documents", json.write(message)));
    }

    record DocumentsMessage(String type, String cursor, List<DocumentSummary> items, Counts counts) {}
}
