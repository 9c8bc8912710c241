package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.store.documents.Stage;
import java.util.Arrays;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.StepDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.stereotype.Component;

/** Records which step of a pipeline failed, and the stage of its group. */
@Component
class FailedStep implements InterceptStrategy {

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode node, Processor target, Processor nextTarget) {
        // Only nodes with an id that the pipeline's author gave; Camel's generated ids say nothing.
        if (!(node instanceof OptionalIdentifiedDefinition<?> named) || !named.hasCustomIdAssigned()) {
            return target;
        }
        Optional<Stage> stage = stage(node);
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                return super.process(exchange, done -> {
                    if (exchange.getException() != null && exchange.getProperty(Headers.STEP) == null) {
                        exchange.setProperty(Headers.STEP, node.getId());
                        stage.ifPresent(known -> exchange.setProperty(Headers.STAGE, known));
                    }
                    callback.done(done);
                });
            }
        };
    }

    /** Groups are named by their stage: {@code invoice-extract}. */
    private static Optional<Stage> stage(NamedNode node) {
        NamedNode group = node.getParent();
        while (group != null && !(group instanceof StepDefinition)) {
            group = group.getParent();
        }
        String name = group == null ? "" : group.getId();
        return Arrays.stream(Stage.values())
                .filter(stage -> name.endsWith("-" + stage.id()))
                .findFirst();
    }
}
