package io.docket.routes.validate;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.validate.InvoiceRules;
import io.docket.routes.flow.Work;
import io.docket.routes.store.RecordBody;
import io.docket.routes.store.RecordField;
import java.io.IOException;
import java.util.List;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Makes the record of a document and says what in it needs a look. */
@Component
class ValidateStep {
    private final InvoiceRules invoices;
    private final TableCheck tables;

    ValidateStep(InvoiceRules invoices, TableCheck tables) {
        this.invoices = invoices;
        this.tables = tables;
    }

    public Work validate(@Body Work work) throws IOException, UnreadableDocumentException {
        return switch (work.kind()) {
            case INVOICE -> work.withRecord(invoice(work));
            case TEXT -> work.withRecord(text(work));
            case TABLE -> tables.check(work);
        };
    }

    private RecordBody invoice(Work work) {
        Invoice invoice = work.invoice();
        if (invoice == null) {
            throw new IllegalStateException("An invoice comes here after its fields were read");
        }
        List<RecordField> fields =
                invoice.fields().stream().map(RecordField::read).toList();
        return new RecordBody(work.pages().size(), fields, invoice.lineItems(), invoices.check(invoice), null, null);
    }

    private static RecordBody text(Work work) {
        String text = work.text() == null ? "" : work.text();
        RecordBody.TextResult result =
                new RecordBody.TextResult(text.length(), work.chunks().size());
        List<Finding> findings = text.isBlank() ? List.of(noText(work)) : List.of();
        return new RecordBody(work.pages().size(), List.of(), List.of(), findings, null, result);
    }

    /** A scan must not look like a document that was read and found empty. */
    private static Finding noText(Work work) {
        String message = work.pages().isEmpty()
                ? "The document has no text"
                : "No text was found on " + work.pages().size() + " pages; images of text are not read yet";
        return new Finding("NO_TEXT", Finding.Severity.WARNING, 0, null, message);
    }
}
