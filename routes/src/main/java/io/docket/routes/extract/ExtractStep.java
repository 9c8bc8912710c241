package io.docket.routes.extract;

import io.docket.processors.document.DocumentKind;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.DocxText;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PdfText;
import io.docket.processors.extract.PlainText;
import io.docket.routes.flow.Lifecycle;
import io.docket.routes.flow.Work;
import io.docket.routes.store.NewEvent;
import io.docket.routes.store.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Reads a document by its type; a PDF that is no invoice goes on as a text. Tables are read row by row later. */
@Component
class ExtractStep {
    private static final String PDF = "application/pdf";
    private static final String PLAIN = "text/plain";

    private final PdfText pdf;
    private final DocxText docx;
    private final PlainText plain;
    private final InvoiceFields invoices;
    private final Lifecycle lifecycle;

    ExtractStep(PdfText pdf, DocxText docx, PlainText plain, InvoiceFields invoices, Lifecycle lifecycle) {
        this.pdf = pdf;
        this.docx = docx;
        this.plain = plain;
        this.invoices = invoices;
        this.lifecycle = lifecycle;
    }

    public Work extract(@Body Work work) throws IOException, UnreadableDocumentException {
        if (work.kind() == DocumentKind.TABLE) {
            return work;
        }
        Work read = read(work);
        List<NewEvent> happened = read.kind() == DocumentKind.INVOICE
                ? List.of(parsed(read), NewEvent.of("field_extraction_started", Stage.ENRICH))
                : List.of(parsed(read));
        lifecycle.note(read, read.kind() == DocumentKind.INVOICE ? Stage.ENRICH : Stage.SPLIT, happened);
        return read;
    }

    private Work read(Work work) throws IOException, UnreadableDocumentException {
        return switch (work.document().mediaType()) {
            case PDF -> pages(work, pdf.read(work.file(), work.progress()));
            case PLAIN -> work.withText(plain.read(work.file()));
            default -> work.withText(docx.read(work.file()));
        };
    }

    private Work pages(Work work, List<Page> pages) {
        Work read = work.withPages(pages);
        return invoices.looksLikeInvoice(pages)
                ? read
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
