package io.docket.routes.store.documents;

import io.docket.processors.document.Invoice;
import org.jspecify.annotations.Nullable;

/** The values of an invoice by which it is listed and found; all null for other kinds. */
public record InvoiceKeys(
        @Nullable String vendorName,
        @Nullable String invoiceNumber,
        @Nullable String invoiceDate,
        @Nullable String totalAmount,
        @Nullable String currency) {

    /** Of a document that is no invoice, or not read yet. */
    public static final InvoiceKeys NONE = new InvoiceKeys(null, null, null, null, null);

    /** Returns the keys of a record. */
    public static InvoiceKeys of(RecordBody body) {
        return new InvoiceKeys(
                body.value(Invoice.VENDOR_NAME),
                body.value(Invoice.INVOICE_NUMBER),
                body.value(Invoice.INVOICE_DATE),
                body.value(Invoice.TOTAL_AMOUNT),
                body.value(Invoice.CURRENCY));
    }
}
