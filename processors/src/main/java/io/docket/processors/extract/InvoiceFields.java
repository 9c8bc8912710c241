package io.docket.processors.extract;

import io.docket.processors.document.Field;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.LineItem;
import io.docket.processors.document.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an invoice's fields from its text by rules: labels in seven languages ({@code labels.properties}), the place of a
 * value beside or below its label, check digits, and sums.
 *
 * <p>Confidence is 0.9 or more only for a value that parses cleanly behind its own label; for amounts, net and tax must
 * also add up to the total.
 */
public final class InvoiceFields {
    /** Makes a reader; it keeps no state and may be shared by threads. */
    public InvoiceFields() {}

    /**
     * Prepares pages for {@link #looksLikeInvoice} and {@link #read}.
     *
     * @param pages in order, as {@link PdfText} returns them
     */
    public PreparedPages prepare(List<Page> pages) {
        return new PreparedPages(pages);
    }

    /** Returns every field of {@link Invoice#FIELDS}; one that the document does not show has a null value. */
    public Invoice read(PreparedPages pages) {
        Layout layout = pages.layout();
        Amounts amounts = pages.amounts();
        Dates dates = pages.dates();
        Parties parties = new Parties(layout);
        Optional<ItemTable.Header> header = pages.header();
        Totals totals = new Totals(new LabelledAmounts(layout, amounts, dates)
                .find(header.map(ItemTable.Header::lines).orElse(Set.of())));
        DateFields dateFields = new DateFields(layout, dates);
        List<Field> fields = List.of(
                new VendorField(layout, parties).read().field(Invoice.VENDOR_NAME),
                new VatIdField(layout, parties).read().field(Invoice.VAT_ID),
                new NumberField(layout, dates).read().field(Invoice.INVOICE_NUMBER),
                dateFields.invoiceDate().field(Invoice.INVOICE_DATE),
                dateFields.dueDate().field(Invoice.DUE_DATE),
                new CurrencyField(layout, amounts).read(totals.totalAmount()).field(Invoice.CURRENCY),
                totals.net().field(Invoice.NET_AMOUNT),
                totals.tax().field(Invoice.TAX_AMOUNT),
                totals.total().field(Invoice.TOTAL_AMOUNT),
                new IbanField(layout).read().field(Invoice.IBAN),
                new PaymentStatusField(layout, amounts, totals).read().field(Invoice.PAYMENT_STATUS));
        List<LineItem> items = header.isPresent()
                ? new LineItems(layout, amounts, header.get()).read()
                : new ReceiptItems(layout, amounts).read();
        return new Invoice(fields, items);
    }

    /** Same as {@link #read(PreparedPages)}, for pages that are not prepared yet. */
    public Invoice read(List<Page> pages) {
        return read(prepare(pages));
    }

    /** Returns whether the text looks like an invoice; false for pages without text. */
    public boolean looksLikeInvoice(PreparedPages pages) {
        return InvoiceEvidence.suffices(pages);
    }

    /** Same as {@link #looksLikeInvoice(PreparedPages)}, when the fields are not needed afterwards. */
    public boolean looksLikeInvoice(List<Page> pages) {
        return looksLikeInvoice(prepare(pages));
    }
}
