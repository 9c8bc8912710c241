package io.docket.routes.jobs;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.PartWork;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Simulation;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.Stage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.StepDefinition;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.stereotype.Component;

/** Lets the groups of steps of a pipeline, and parts, wait or fail for documents whose sender asks for it: {@link Simulation}. */
@Component
class SimulatedSteps implements InterceptStrategy {
    private static final Duration OF_A_GROUP = Duration.ofSeconds(2);
    private static final Duration OF_A_PART = Duration.ofSeconds(1);

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext camel, NamedNode node, Processor target, Processor nextTarget) {
        boolean isPart = isPart(node);
        if (!isPart && !(node instanceof StepDefinition)) {
            return target;
        }
        Optional<Stage> stage = stage(node.getId());
        return new DelegateAsyncProcessor(target) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                Optional<DocumentRow> document = document(exchange, isPart).filter(row -> row.simulate() != null);
                if (document.isPresent()) {
                    try {
                        simulate(document.get(), isPart, stage);
                    } catch (PipelineException e) {
                        exchange.setProperty(Headers.STEP, node.getId());
                        stage.ifPresent(known -> exchange.setProperty(Headers.STAGE, known));
                        exchange.setException(e);
                        callback.done(true);
                        return true;
                    }
                }
                return super.process(exchange, callback);
            }
        };
    }

    private static void simulate(DocumentRow document, boolean isPart, Optional<Stage> stage) {
        if (Simulation.SLOW.equals(document.simulate())) {
            await(isPart ? OF_A_PART : OF_A_GROUP);
        } else if (!isPart && document.attempt() == 1) {
            stage.filter(known -> (Simulation.FAIL + known.id()).equals(document.simulate()))
                    .ifPresent(known -> {
                        throw PipelineException.simulated(known.id());
                    });
        }
    }

    private static void await(Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<DocumentRow> document(Exchange exchange, boolean isPart) {
        return isPart
                ? Optional.ofNullable(exchange.getProperty(Headers.PART_WORK, PartWork.class))
                        .map(PartWork::document)
                : Optional.ofNullable(exchange.getProperty(Headers.WORK, Work.class))
                        .map(Work::document);
    }

    private static boolean isPart(NamedNode node) {
        RouteDefinition route = ProcessorDefinitionHelper.getRoute(node);
        return route != null
                && node.getParent() instanceof RouteDefinition
                && route.getRouteId() != null
                && route.getRouteId().endsWith("-part");
    }

    private static Optional<Stage> stage(String group) {
        return Arrays.stream(Stage.values())
                .filter(stage -> group.endsWith("-" + stage.id()))
                .findFirst();
    }
}
