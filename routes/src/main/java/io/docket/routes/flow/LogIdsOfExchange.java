package io.docket.routes.flow;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link LogIds} that a step sets with the exchange: later steps see them, error handlers and {@code
 * onCompletion} included, but neither the caller nor the next work of the thread. Camel's own {@code
 * mdc-logging-keys-pattern} would lose the ids of an archive as soon as its first file has been taken in.
 */
@Component
class LogIdsOfExchange implements InterceptStrategy {
    private static final String IDS = "DocketLogIds";

    /** A header of a message is not trusted, so only what looks like an id gets into the log. */
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{1,36}");

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode node, Processor target, Processor nextTarget) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                Map<String, String> before = LogIds.current();
                Map<String, String> ids = of(exchange, before);
                LogIds.set(ids);
                Step step = new Step(ids);
                try {
                    return super.process(exchange, done -> {
                        step.keep(exchange);
                        LogIds.set(before);
                        callback.done(done);
                    });
                } finally {
                    // The steps of a block (e.g. of a choice) run after this returns, with the ids of the exchange.
                    step.ended = true;
                    LogIds.set(before);
                }
            }
        };
    }

    private static Map<String, String> of(Exchange exchange, Map<String, String> thread) {
        if (exchange.getProperty(IDS) instanceof Ids kept) {
            return kept.ids();
        }
        String named = exchange.getMessage().getHeader(Headers.DOCUMENT_ID, String.class);
        return named != null && ID.matcher(named).matches() ? LogIds.ofId(named, thread) : thread;
    }

    private record Ids(Map<String, String> ids) {}

    /** One step of an exchange, on the thread that began it. */
    private static final class Step {
        private final Map<String, String> begun;
        private boolean ended;

        Step(Map<String, String> begun) {
            this.begun = begun;
        }

        void keep(Exchange exchange) {
            Map<String, String> now = LogIds.current();
            if (!ended && !now.equals(begun)) {
                exchange.setProperty(IDS, new Ids(now));
            }
        }
    }
}
