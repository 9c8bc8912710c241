package io.docket.routes.kinds.invoices;

import io.docket.processors.document.EInvoice;
import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.validate.InvoiceRules;
import io.docket.routes.flow.Contents;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Remarks;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.RecordRows;
import io.docket.routes.store.documents.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        DocumentRow document = work.document();
        Optional<Result.Invoice> before = records.find(document.id(), document.revision())
                .map(RecordBody::result)
                .filter(Result.Invoice.class::isInstance)
                .map(Result.Invoice.class::cast);
        Optional<Contents> contents = work.find(Contents.class);
        Result.Invoice read = new Result.Invoice(
                invoice.fields().stream().map(field -> origin(work, field)).toList(),
                invoice.lineItems(),
                null,
                contents.map(Contents::children).orElse(null),
                work.find(EInvoiceReport.class).map(EInvoiceReport::summary).orElse(null));
        Result.Invoice kept =
                before.map(earlier -> withCorrections(read, earlier)).orElse(read);
        Invoice corrected = new Invoice(
                kept.fields().stream().map(RecordField::toField).toList(), kept.lineItems(), invoice.adjustment());
        List<Finding> findings = new ArrayList<>(rules.check(corrected));
        work.find(EInvoice.class).ifPresent(stated -> findings.addAll(stated.findings()));
        contents.ifPresent(held -> findings.addAll(held.findings()));
        work.find(Remarks.class).ifPresent(remarks -> findings.addAll(remarks.findings()));
        int pages = work.find(Pages.class).map(all -> all.pages().size()).orElse(0);
        return work.as(kind).with(new RecordBody(pages, findings, kept));
    }

    private static RecordField origin(Work work, Field field) {
        if (work.find(EInvoice.class).isPresent()) {
            return RecordField.stated(field);
        }
        boolean coded = work.find(CodedFields.class)
                .map(CodedFields::names)
                .orElse(Set.of())
                .contains(field.name());
        return coded ? RecordField.coded(field) : RecordField.read(field);
    }

    /** A document that is processed again keeps what people entered. */
    private static Result.Invoice withCorrections(Result.Invoice read, Result.Invoice before) {
        Map<String, RecordField> entered = before.fields().stream()
                .filter(field -> field.origin().equals(RecordField.PERSON))
                .collect(Collectors.toMap(RecordField::name, field -> field));
        List<RecordField> fields = read.fields().stream()
                .map(field -> entered.getOrDefault(field.name(), field))
                .toList();
        return before.hasEnteredLines()
                ? new Result.Invoice(
                        fields, before.lineItems(), before.lineItemsOrigin(), read.children(), read.einvoice())
                : new Result.Invoice(fields, read.lineItems(), null, read.children(), read.einvoice());
    }
}
