package io.docket.routes.pipelines;

import io.docket.routes.flow.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Stands under the name of a step where only the order of steps is looked at. */
public final class AnyStep implements Processor {
    private final boolean invoice;

    private AnyStep(boolean invoice) {
        this.invoice = invoice;
    }

    /** Names all that the shipped pipelines call a step. */
    static void bindAll(CamelContext camel, boolean invoice) {
        try {
            new PipelineFiles(new PipelineProperties("", true))
                    .shipped().stream()
                            .flatMap(file -> file.beans().keySet().stream())
                            .forEach(name -> camel.getRegistry().bind(name, new AnyStep(invoice)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void process(Exchange exchange) {
        // Only its name counts.
    }

    public void prepare(Exchange exchange) {
        process(exchange);
    }

    public void translate(Exchange exchange) {
        process(exchange);
    }

    public void simplify(Exchange exchange) {
        process(exchange);
    }

    public boolean mayHoldFiles(Exchange exchange) {
        return exchange.getMessage().getBody(Work.class).mediaType().equals("message/rfc822");
    }

    public boolean isInvoice(Exchange exchange) {
        return invoice;
    }
}
