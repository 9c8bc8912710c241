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
 * A step that ends in an {@link Error}, memory that ran out above all, is a step that failed: its route tells and goes on. By
 * itself Camel lets it fall through everything up to the thread, and counts the exchange as under way for ever.
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

    /** What is told of it. */
    static final class StepEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepEnded(Error cause) {
            super("A step ended in " + cause, cause);
        }
    }
}
