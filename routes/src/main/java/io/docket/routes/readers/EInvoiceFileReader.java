package io.docket.routes.readers;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.EInvoice;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.routes.flow.Embedded;
import io.docket.routes.flow.Work;
import io.docket.routes.parsers.Parsers;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads electronic invoices that come as XML. */
@Component
class EInvoiceFileReader implements TypeReader {
    private final Parsers parsers;

    EInvoiceFileReader(Parsers parsers) {
        this.parsers = parsers;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of(DetectedType.EINVOICE.mediaType());
    }

    @Override
    public Work read(Work work) throws IOException, UnreadableDocumentException {
        EInvoice invoice = parsers.readEInvoice(work.file());
        return work.with(invoice).with(new Embedded(invoice.attachments()));
    }
}
