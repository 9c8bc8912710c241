package io.docket.routes.validate;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.unpack.Unpacked;
import io.docket.processors.validate.InvoiceRules;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.RecordRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the record of a document and says what in it needs a look. */
@Component
class ValidateStep {
    private static final int MAX_LEFT_OUT = 100;

    private final InvoiceRules invoices;
    private final RecordRows records;

    ValidateStep(InvoiceRules invoices, RecordRows records) {
        this.invoices = invoices;
        this.records = records;
    }

    public Work validate(@Body Work work) {
        return work.withRecord(
                switch (work.kind()) {
                    case INVOICE -> invoice(work);
                    case ARCHIVE -> archive(work);
                    case TEXT, TABLE -> text(work);
                });
    }

    private RecordBody invoice(Work work) {
        Invoice invoice = work.invoice();
        if (invoice == null) {
            throw new IllegalStateException("An invoice comes here after its fields were read");
        }
        List<RecordField> fields = withCorrections(
                work.document(),
                invoice.fields().stream().map(RecordField::read).toList());
        Invoice corrected =
                new Invoice(fields.stream().map(RecordField::toField).toList(), invoice.lineItems());
        return new RecordBody(
                work.pages().size(), fields, invoice.lineItems(), invoices.check(corrected), null, null, null);
    }

    /** A document that is processed again keeps what people entered. */
    private List<RecordField> withCorrections(DocumentRow document, List<RecordField> read) {
        Map<String, RecordField> entered = records.find(document.id(), document.revision()).stream()
                .flatMap(record -> record.fields().stream())
                .filter(field -> field.origin().equals(RecordField.PERSON))
                .collect(Collectors.toMap(RecordField::name, field -> field));
        return read.stream()
                .map(field -> entered.getOrDefault(field.name(), field))
                .toList();
    }

    private static RecordBody text(Work work) {
        String text = work.text() == null ? "" : work.text();
        RecordBody.TextResult result =
                new RecordBody.TextResult(text.length(), work.chunks().size());
        List<Finding> findings = text.isBlank() ? List.of(noText(work)) : ContainerFindings.of(work);
        return new RecordBody(work.pages().size(), List.of(), List.of(), findings, null, result, children(work));
    }

    private static RecordBody archive(Work work) {
        return new RecordBody(0, List.of(), List.of(), ContainerFindings.of(work), null, null, children(work));
    }

    private static RecordBody.@Nullable Children children(Work work) {
        Unpacked unpacked = work.unpacked();
        return unpacked == null
                ? null
                : new RecordBody.Children(
                        unpacked.files(),
                        unpacked.leftOut().stream()
                                .limit(MAX_LEFT_OUT)
                                .map(RecordBody.LeftOutFile::of)
                                .toList());
    }

    /** A scan must not look like a document that was read and found empty. */
    private static Finding noText(Work work) {
        String message = work.pages().isEmpty()
                ? "The document has no text"
                : "No text was found on " + work.pages().size() + " pages; images of text are not read yet";
        return new Finding("NO_TEXT", Finding.Severity.WARNING, 0, null, message);
    }
}
