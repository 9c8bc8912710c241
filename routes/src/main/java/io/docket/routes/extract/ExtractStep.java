package io.docket.routes.extract;

import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PreparedPages;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Reads a document; a PDF that is no invoice goes on as a text. */
@Component
class ExtractStep {
    private final DocumentReader reader;
    private final InvoiceFields invoices;
    private final Lifecycle lifecycle;

    ExtractStep(DocumentReader reader, InvoiceFields invoices, Lifecycle lifecycle) {
        this.reader = reader;
        this.invoices = invoices;
        this.lifecycle = lifecycle;
    }

    public Work extract(@Body Work work) throws IOException, UnreadableDocumentException {
        Work read = judged(reader.read(work));
        if (read.kind() == DocumentKind.TABLE || read.kind() == DocumentKind.ARCHIVE) {
            return read;
        }
        List<NewEvent> happened = read.kind() == DocumentKind.INVOICE
                ? List.of(parsed(read), NewEvent.of("field_extraction_started", Stage.ENRICH))
                : List.of(parsed(read));
        lifecycle.note(read, read.kind() == DocumentKind.INVOICE ? Stage.ENRICH : Stage.SPLIT, happened);
        return read;
    }

    private Work judged(Work read) {
        List<Page> pages = read.pages();
        if (pages.isEmpty()) {
            return read;
        }
        PreparedPages prepared = invoices.prepare(pages);
        return invoices.looksLikeInvoice(prepared)
                ? read.withPrepared(prepared)
                : read.withKind(DocumentKind.TEXT)
                        .withText(pages.stream().map(Page::text).collect(Collectors.joining("\n\n")));
    }

    private static NewEvent parsed(Work work) {
        String text = work.text();
        Map<String, Object> detail = text == null
                ? Map.of("kind", work.kind().id(), "pages", work.pages().size())
                : Map.of("kind", work.kind().id(), "pages", work.pages().size(), "characters", text.length());
        return NewEvent.of("document_parsing_completed", Stage.EXTRACT, detail);
    }
}
