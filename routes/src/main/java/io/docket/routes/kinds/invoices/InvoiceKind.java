package io.docket.routes.kinds.invoices;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.validate.InvoiceRules;
import io.docket.processors.validate.PageComparison;
import io.docket.routes.flow.CsvCell;
import io.docket.routes.flow.Kind;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.Hold;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.Result;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.jobs.JobProgress;
import io.docket.routes.store.jobs.Lane;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** One invoice, credit note or receipt. */
@Component
class InvoiceKind implements Kind {
    static final String ID = "invoice";

    private final InvoiceRules rules;

    InvoiceKind(InvoiceRules rules) {
        this.rules = rules;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Lane lane() {
        return Lane.INTERACTIVE;
    }

    @Override
    public Set<String> mediaTypes() {
        Set<String> types = new HashSet<>(DetectedType.IMAGES);
        types.add("application/pdf");
        types.add(DetectedType.EINVOICE.mediaType());
        return types;
    }

    @Override
    public List<NewEvent> started() {
        return List.of(NewEvent.of(EventName.DOCUMENT_PARSING_STARTED, Stage.EXTRACT));
    }

    @Override
    public List<Class<?>> processors() {
        return List.of(InvoiceFields.class, PDDocument.class);
    }

    @Override
    public JobProgress whole(RecordBody record) {
        return JobProgress.whole(record.pageCount(), "pages");
    }

    @Override
    public List<NewEvent> completed(RecordBody record) {
        List<NewEvent> events = new ArrayList<>();
        events.add(NewEvent.of(EventName.FIELD_EXTRACTION_COMPLETED, Stage.ENRICH, fields(record)));
        Result.Children children = ((Result.Invoice) record.result()).children();
        if (children != null && children.documents() > 0) {
            events.add(NewEvent.unpacked(children));
        }
        events.add(NewEvent.of(EventName.CHECKS_COMPLETED, Stage.VALIDATE, findings(record)));
        return events;
    }

    @Override
    public boolean waitsForRelease(RecordBody record) {
        return record.findings().stream().anyMatch(finding -> finding.code().equals(Result.Children.NOT_UNPACKED));
    }

    private static Map<String, Object> fields(RecordBody record) {
        long read =
                record.fields().stream().filter(field -> field.value() != null).count();
        return Map.of("fields", read, "line_items", record.lineItems().size());
    }

    private static Map<String, Object> findings(RecordBody record) {
        long errors = record.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        return Map.of("errors", errors, "warnings", record.findings().size() - errors);
    }

    @Override
    public List<Finding> check(RecordBody corrected) {
        BigDecimal adjustment =
                corrected.result() instanceof Result.Invoice invoice ? invoice.adjustment() : BigDecimal.ZERO;
        return rules.check(new Invoice(
                corrected.fields().stream().map(RecordField::toField).toList(), corrected.lineItems(), adjustment));
    }

    @Override
    public Set<Hold> holds(RecordBody record) {
        Set<Hold> holds = EnumSet.noneOf(Hold.class);
        for (Finding finding : record.findings()) {
            if (finding.code().equals(PageComparison.MISMATCH)) {
                holds.add(Hold.EINVOICE_MISMATCH);
            } else if (finding.code().equals(CheckEInvoice.INVALID)) {
                holds.add(Hold.EINVOICE_INVALID);
            }
        }
        return holds;
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(Invoice.FIELDS);
        columns.add("line_items");
        return columns;
    }

    @Override
    public List<String> cells(RecordBody record) {
        List<String> cells = new ArrayList<>();
        Invoice.FIELDS.forEach(name -> cells.add(CsvCell.safe(record.value(name))));
        cells.add(Integer.toString(record.lineItems().size()));
        return cells;
    }
}
