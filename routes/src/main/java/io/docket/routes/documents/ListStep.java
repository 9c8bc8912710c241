package io.docket.routes.documents;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.Kinds;
import io.docket.routes.store.documents.DocumentList;
import io.docket.routes.store.documents.DocumentQuery;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.EventRows;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.views.Counts;
import io.docket.routes.views.DocumentSummary;
import java.util.List;
import java.util.Map;
import org.apache.camel.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers a page of the list. */
@Component
class ListStep {
    private final DocumentList documents;
    private final EventRows events;
    private final Kinds kinds;

    ListStep(DocumentList documents, EventRows events, Kinds kinds) {
        this.documents = documents;
        this.events = events;
        this.kinds = kinds;
    }

    public Answer list(@Headers Map<String, @Nullable Object> parameters) {
        DocumentQuery query = ListParameters.query(parameters, kinds.ids());
        Visibility visibility = CurrentUser.visibility();
        // Read before the page, so that a change in between is sent twice rather than missed.
        String cursor = events.newest().orElse("");
        List<DocumentRow> rows = documents.page(query, visibility);
        return Answer.ok(new DocumentPage(
                rows.stream().map(DocumentSummary::of).toList(),
                documents.total(query, visibility),
                Counts.of(documents.counts(visibility)),
                rows.size() < query.limit() ? null : Cursors.write(query, rows.get(rows.size() - 1)),
                cursor));
    }

    record DocumentPage(
            List<DocumentSummary> items,
            long total,
            Counts counts,
            @Nullable String nextCursor,
            String liveCursor) {}
}
