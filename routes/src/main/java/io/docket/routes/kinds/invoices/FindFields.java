package io.docket.routes.kinds.invoices;

import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.Page;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PreparedPages;
import io.docket.processors.validate.PageComparison;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.PageCodes;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Work;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Artifact;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Finds an invoice's fields, those of an electronic invoice in its XML, and stores the words with their positions for the review screen. */
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
        List<Page> pages = work.find(Pages.class).map(Pages::pages).orElse(List.of());
        NewEvent parsed = NewEvent.of(
                EventName.DOCUMENT_PARSING_COMPLETED,
                Stage.EXTRACT,
                Map.of("kind", work.kind().id(), "pages", pages.size()));
        lifecycle.note(
                work, Stage.ENRICH, List.of(parsed, NewEvent.of(EventName.FIELD_EXTRACTION_STARTED, Stage.ENRICH)));
        Optional<Invoice> shown = work.find(PreparedPages.class).map(invoices::read);
        Work found = work.find(EInvoice.class)
                .map(stated -> stated(work, stated, pages, shown))
                .orElseGet(() -> coded(work, shown.orElseThrow(() -> new IllegalStateException("There are no pages"))));
        if (pages.isEmpty()) {
            return found;
        }
        try (PendingFile file = files.create()) {
            json.write(file.out(), pages);
            return found.with(Artifact.PAGES, file.keep());
        }
    }

    private static Work coded(Work work, Invoice read) {
        Map<String, Field> stated =
                CodedFields.of(work.find(PageCodes.class).map(PageCodes::codes).orElse(List.of()));
        return work.with(CodedFields.apply(read, stated)).with(new CodedFields(Set.copyOf(stated.keySet())));
    }

    private static Work stated(Work work, EInvoice stated, List<Page> pages, Optional<Invoice> shown) {
        List<Finding> remarks =
                new ArrayList<>(work.find(Remarks.class).map(Remarks::findings).orElse(List.of()));
        shown.ifPresent(read -> remarks.addAll(PageComparison.compare(stated.invoice(), pages, read)));
        return work.with(StatedInvoice.placed(stated.invoice(), shown)).with(new Remarks(remarks));
    }
}
