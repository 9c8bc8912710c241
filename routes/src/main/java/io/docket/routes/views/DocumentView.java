package io.docket.routes.views;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.LineItem;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Provenance;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document with its record, as the detail and review screens show it.
 *
 * @param searchablePdf whether there is a PDF with the words that OCR has read
 */
public record DocumentView(
        @JsonUnwrapped DocumentSummary summary,
        int pageCount,
        List<FieldView> fields,
        List<LineItem> lineItems,
        List<FindingView> findings,
        @JsonAnyGetter Map<String, Object> members,
        @Nullable Processing processing,
        boolean searchablePdf) {

    /** A document before and after it has a record. */
    public static DocumentView of(
            DocumentRow row, @Nullable RecordBody record, @Nullable Provenance processing, boolean searchablePdf) {
        DocumentSummary summary = DocumentSummary.of(row);
        return record == null
                ? new DocumentView(summary, 0, List.of(), List.of(), List.of(), Map.of(), null, searchablePdf)
                : new DocumentView(
                        summary,
                        record.pageCount(),
                        record.fields().stream().map(FieldView::of).toList(),
                        record.lineItems(),
                        record.findings().stream().map(FindingView::of).toList(),
                        record.members(),
                        processing == null ? null : Processing.of(row, processing),
                        searchablePdf);
    }

    /**
     * What the record was made with.
     *
     * @param lane that the job waited in
     */
    public record Processing(String pipeline, String sha256, Map<String, String> processors, String lane) {

        static Processing of(DocumentRow row, Provenance provenance) {
            return new Processing(
                    provenance.pipeline(),
                    provenance.sha256(),
                    provenance.processors(),
                    row.lane().id());
        }
    }

    /** One field with who gave it and where it stands. */
    public record FieldView(
            String name,
            @Nullable String value,
            double confidence,
            String origin,
            boolean required,
            @Nullable Box box) {

        static FieldView of(RecordField field) {
            return new FieldView(
                    field.name(),
                    field.value(),
                    field.confidence(),
                    field.origin(),
                    Invoice.REQUIRED.contains(field.name()),
                    field.box());
        }
    }

    /** One finding in the API's words. */
    public record FindingView(
            String code,
            String severity,
            long line,
            @Nullable String field,
            String message) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.code(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.line(),
                    finding.field(),
                    finding.message());
        }
    }
}
