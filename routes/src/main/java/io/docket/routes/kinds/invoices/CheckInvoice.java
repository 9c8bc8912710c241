package io.docket.routes.kinds.invoices;

import io.docket.processors.document.Invoice;
import io.docket.processors.validate.InvoiceRules;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Result;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Makes the record of an invoice, and checks it for findings. */
@Component("checkInvoice")
class CheckInvoice {
    private final InvoiceKind kind;
    private final InvoiceRules rules;
    private final RecordRows records;

    CheckInvoice(InvoiceKind kind, InvoiceRules rules, RecordRows records) {
        this.kind = kind;
        this.rules = rules;
        this.records = records;
    }

    public Work check(@Body Work work) {
        Invoice invoice = work.get(Invoice.class);
        List<RecordField> fields = withCorrections(
                work.document(),
                invoice.fields().stream().map(RecordField::read).toList());
        Invoice corrected =
                new Invoice(fields.stream().map(RecordField::toField).toList(), invoice.lineItems());
        return work.as(kind)
                .with(new RecordBody(
                        work.get(Pages.class).pages().size(),
                        rules.check(corrected),
                        new Result.Invoice(fields, invoice.lineItems())));
    }

    /** A document that is processed again keeps the field values that people entered. */
    private List<RecordField> withCorrections(DocumentRow document, List<RecordField> read) {
        Map<String, RecordField> entered = records.find(document.id(), document.revision()).stream()
                .flatMap(record -> record.fields().stream())
                .filter(field -> field.origin().equals(RecordField.PERSON))
                .collect(Collectors.toMap(RecordField::name, field -> field));
        return read.stream()
                .map(field -> entered.getOrDefault(field.name(), field))
                .toList();
    }
}
