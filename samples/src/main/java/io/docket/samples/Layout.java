package io.docket.samples;

/** One way in which invoices look. */
interface Layout {

    /** Puts an invoice on an empty sheet. */
    void draw(Sheet sheet, InvoiceText text);
}
