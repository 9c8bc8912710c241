package io.docket.routes.pipelines;

import io.docket.routes.flow.Work;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Stands under the name of a step where only the order of steps is looked at. */
public final class AnyStep implements Processor {
    private static final List<String> NAMES = List.of(
            "readDocument",
            "cutScans",
            "readScan",
            "joinScans",
            "invoiceJudge",
            "findFields",
            "checkEInvoice",
            "checkInvoice",
            "textOfPages",
            "cutText",
            "chunkTextPart",
            "joinText",
            "recordText",
            "filesJudge",
            "cutTable",
            "checkRows",
            "checkRowsPart",
            "joinRows",
            "unpack",
            "recordArchive");

    private final boolean invoice;

    private AnyStep(boolean invoice) {
        this.invoice = invoice;
    }

    /** Names all that the shipped pipelines call a step. */
    static void bindAll(CamelContext camel, boolean invoice) {
        NAMES.forEach(name -> camel.getRegistry().bind(name, new AnyStep(invoice)));
    }

    @Override
    public void process(Exchange exchange) {
        // Only its name counts.
    }

    public void prepare(Exchange exchange) {
        process(exchange);
    }

    public boolean mayHoldFiles(Exchange exchange) {
        return exchange.getMessage().getBody(Work.class).mediaType().equals("message/rfc822");
    }

    public boolean isInvoice(Exchange exchange) {
        return invoice;
    }
}
