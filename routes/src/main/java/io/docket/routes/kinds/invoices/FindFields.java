package io.docket.routes.kinds.invoices;

import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PreparedPages;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Finds an invoice's fields, and stores the words with their positions for the review screen. */
@Component("findFields")
class FindFields {
    private final InvoiceFields invoices;
    private final Lifecycle lifecycle;
    private final DocumentFiles files;
    private final Json json;

    FindFields(InvoiceFields invoices, Lifecycle lifecycle, DocumentFiles files, Json json) {
        this.invoices = invoices;
        this.lifecycle = lifecycle;
        this.files = files;
        this.json = json;
    }

    public Work find(@Body Work work) throws IOException {
        Pages read = work.get(Pages.class);
        NewEvent parsed = NewEvent.of(
                EventName.DOCUMENT_PARSING_COMPLETED,
                Stage.EXTRACT,
                Map.of("kind", work.kind().id(), "pages", read.pages().size()));
        lifecycle.note(
                work, Stage.ENRICH, List.of(parsed, NewEvent.of(EventName.FIELD_EXTRACTION_STARTED, Stage.ENRICH)));
        Work found = work.with(invoices.read(work.get(PreparedPages.class)));
        try (PendingFile pages = files.create()) {
            json.write(pages.out(), read.pages());
            return found.with(Artifact.PAGES, pages.keep());
        }
    }
}
