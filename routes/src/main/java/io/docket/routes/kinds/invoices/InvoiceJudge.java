package io.docket.routes.kinds.invoices;

import io.docket.processors.document.EInvoice;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PreparedPages;
import io.docket.routes.flow.Pages;
import io.docket.routes.flow.Work;
import org.apache.camel.Body;
import org.springframework.stereotype.Component;

/** Prepares pages for the invoice rules, and decides whether they are an invoice. */
@Component("invoiceJudge")
class InvoiceJudge {
    private final InvoiceFields invoices;

    InvoiceJudge(InvoiceFields invoices) {
        this.invoices = invoices;
    }

    /** An electronic invoice without a PDF around it has no pages. */
    public Work prepare(@Body Work work) {
        return work.find(EInvoice.class).isPresent() && work.find(Pages.class).isEmpty()
                ? work
                : work.with(invoices.prepare(work.get(Pages.class).pages()));
    }

    public boolean isInvoice(@Body Work work) {
        return work.find(EInvoice.class).isPresent() || invoices.looksLikeInvoice(work.get(PreparedPages.class));
    }
}
