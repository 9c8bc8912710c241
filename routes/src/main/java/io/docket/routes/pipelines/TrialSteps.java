package io.docket.routes.pipelines;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ExpressionNode;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.WhenDefinition;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.processor.DefaultProcessorFactory;
import org.apache.camel.reifier.ProcessorReifier;
import org.apache.camel.reifier.language.ExpressionReifier;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;

/** Makes the processors of steps as Camel does, and keeps which step is at fault when one cannot be made or started. */
final class TrialSteps extends DefaultProcessorFactory {
    private final Map<Processor, NamedNode> made = new LinkedHashMap<>();
    private @Nullable NamedNode failed;

    /** Forgets what there was, for the next route. */
    void clear() {
        made.clear();
        failed = null;
    }

    /** Starts the processors that were made, as the start of the route would. */
    void start() {
        made.forEach((processor, step) -> {
            failed = step;
            ServiceHelper.startService(processor);
        });
        failed = null;
    }

    void stop() {
        ServiceHelper.stopAndShutdownServices(made.keySet());
    }

    /** Returns the innermost step that could not be made or started; null when it is none of them. */
    @Nullable
    NamedNode failed() {
        return failed;
    }

    @Override
    public @Nullable Processor createProcessor(Route route, NamedNode definition) throws Exception {
        try {
            Processor own = super.createProcessor(route, definition);
            // What Camel does by itself when it gets null, but then its exception would not pass here.
            Processor processor = own == null && definition instanceof ProcessorDefinition<?> step
                    ? ProcessorReifier.reifier(route, step).createProcessor()
                    : own;
            resolve(route, definition);
            if (processor != null) {
                made.put(processor, definition);
            }
            return processor;
        } catch (Exception e) {
            if (failed == null) {
                failed = place(route, definition);
            }
            throw e;
        }
    }

    /** An address that stands there as a constant, and that Camel resolves only when a document comes. */
    private static void resolve(Route route, NamedNode definition) {
        boolean asks = definition instanceof EnrichDefinition || definition instanceof PollEnrichDefinition;
        if (asks
                && definition instanceof ExpressionNode step
                && step.getExpression() instanceof ConstantExpression address) {
            route.getCamelContext().getEndpoint(address.getExpression());
        }
    }

    /** The branches of a choice are no steps to Camel. */
    private static NamedNode place(Route route, NamedNode definition) {
        if (definition instanceof ChoiceDefinition choice) {
            for (WhenDefinition branch : choice.getWhenClauses()) {
                if (isWrong(route, branch)) {
                    return branch;
                }
            }
        }
        return definition;
    }

    private static boolean isWrong(Route route, WhenDefinition branch) {
        try {
            ExpressionReifier.reifier(route.getCamelContext(), branch.getExpression())
                    .createPredicate();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
