package io.docket.routes.enrich;

import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PreparedPages;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import java.io.IOException;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Finds an invoice's fields, and keeps the words that the review screen shows. */
@Component
class EnrichStep {
    private final InvoiceFields invoices;
    private final DocumentFiles files;
    private final Json json;

    EnrichStep(InvoiceFields invoices, DocumentFiles files, Json json) {
        this.invoices = invoices;
        this.files = files;
        this.json = json;
    }

    public Work enrich(@Body Work work) throws IOException {
        PreparedPages prepared = work.prepared();
        Work found = prepared == null ? work : work.withInvoice(invoices.read(prepared));
        if (work.pages().isEmpty()) {
            return found;
        }
        try (PendingFile pages = files.create()) {
            json.write(pages.out(), work.pages());
            return found.with(Artifact.PAGES, pages.keep());
        }
    }
}
