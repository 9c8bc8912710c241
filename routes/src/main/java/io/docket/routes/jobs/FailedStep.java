package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.store.documents.Stage;
import java.util.Arrays;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.StepDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.stereotype.Component;

/** Records which step of a pipeline failed, the stage of its group, and whether the installation has written it. */
@Component
class FailedStep implements InterceptStrategy {
    private final Pipelines pipelines;

    FailedStep(Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode node, Processor target, Processor nextTarget) {
        boolean own = isOwn(node);
        Optional<String> name = name(node, own);
        if (name.isEmpty()) {
            return target;
        }
        Optional<Stage> stage = stage(node);
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                return super.process(exchange, done -> {
                    if (exchange.getException() != null && exchange.getProperty(Headers.STEP) == null) {
                        exchange.setProperty(Headers.STEP, name.get());
                        exchange.setProperty(Headers.OWN_STEP, own);
                        stage.ifPresent(known -> exchange.setProperty(Headers.STAGE, known));
                    }
                    callback.done(done);
                });
            }
        };
    }

    private boolean isOwn(NamedNode node) {
        RouteDefinition route = ProcessorDefinitionHelper.getRoute(node);
        return route != null && pipelines.isOwn(route.getRouteId());
    }

    /** The ids that Camel makes up say nothing, so that a step without one is named by its place. */
    private static Optional<String> name(NamedNode node, boolean own) {
        if (node instanceof OptionalIdentifiedDefinition<?> named && named.hasCustomIdAssigned()) {
            return Optional.of(node.getId());
        }
        RouteDefinition route = ProcessorDefinitionHelper.getRoute(node);
        return own && route != null ? Optional.of(node.getShortName() + " in " + route.getRouteId()) : Optional.empty();
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
