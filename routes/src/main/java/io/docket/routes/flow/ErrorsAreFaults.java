package io.docket.routes.flow;

import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.stereotype.Component;

/**
 * Turns an {@link Error} of a step, above all an OutOfMemoryError, into an exception of the exchange, so that error
 * handlers and {@code onCompletion} run. Camel itself lets it propagate up to the thread, and counts the exchange as
 * inflight for ever.
 */
@Component
public class ErrorsAreFaults implements InterceptStrategy {

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode node, Processor target, Processor nextTarget) {
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                try {
                    return super.process(exchange, callback);
                } catch (Error e) {
                    exchange.setException(new StepEnded(e));
                    callback.done(true);
                    return true;
                }
            }
        };
    }

    /** The exception that stands for the error. */
    static final class StepEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepEnded(Error cause) {
            super("A step ended in " + cause, cause);
        }
    }
}
