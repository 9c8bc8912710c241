package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.reifier.RouteReifier;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.ProcessorFactory;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.DefaultRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.jspecify.annotations.Nullable;

/**
 * Makes the routes of a file in a Camel context that is thrown away, and starts their steps: what Camel alone can judge
 * (addresses, options, methods, expressions) it judges only then, and would end the start of the whole application.
 */
final class PipelineTrial {
    private final CamelContext camel;

    /** @param camel whose beans and placeholders the file may name */
    PipelineTrial(CamelContext camel) {
        this.camel = camel;
    }

    /** Returns what Camel refuses in the file, the first fault of each route; empty when it takes all. */
    List<Fault> faults(PipelineFile file) {
        TrialSteps steps = new TrialSteps();
        try (DefaultCamelContext trial = new DefaultCamelContext(new DefaultRegistry(new Beans(camel.getRegistry())))) {
            trial.disableJMX();
            trial.getPropertiesComponent().addPropertiesSource(new Placeholders(camel));
            trial.getCamelContextExtension().addContextPlugin(ProcessorFactory.class, steps);
            trial.build();
            PluginHelper.getRoutesLoader(trial)
                    .loadRoutes(ResourceHelper.fromBytes(
                            file.name() + ".camel.yaml", file.file().getContentAsByteArray()));
            List<RouteDefinition> routes = List.copyOf(trial.getRouteDefinitions());
            trial.removeRouteDefinitions(routes);
            trial.start();
            List<Fault> faults = new ArrayList<>();
            routes.forEach(route -> attempt(trial, steps, file, route, faults));
            return faults;
        } catch (Exception e) {
            return List.of(file.fault(LineOf.fault(e), LineOf.words(e)));
        }
    }

    private static void attempt(
            CamelContext trial, TrialSteps steps, PipelineFile file, RouteDefinition route, List<Fault> faults) {
        steps.clear();
        try {
            new RouteReifier(trial, route).createRoute();
            steps.start();
        } catch (RuntimeException | LinkageError e) {
            NamedNode step = steps.failed();
            int line = step == null || step.getLineNumber() < 1
                    ? file.routes().getOrDefault(route.getRouteId(), 1)
                    : step.getLineNumber();
            faults.add(file.fault(line, CamelFault.words(e)));
        } finally {
            steps.stop();
        }
    }

    /** The beans of the application; its registry itself would be taken over, and closed, by the context of the trial. */
    private record Beans(Registry registry) implements BeanRepository {
        @Override
        public @Nullable Object lookupByName(String name) {
            return registry.lookupByName(name);
        }

        @Override
        public <T> @Nullable T lookupByNameAndType(String name, Class<T> type) {
            return registry.lookupByNameAndType(name, type);
        }

        @Override
        public <T> Map<String, T> findByTypeWithName(Class<T> type) {
            return registry.findByTypeWithName(type);
        }

        @Override
        public <T> Set<T> findByType(Class<T> type) {
            return registry.findByType(type);
        }
    }

    /** The settings of the application, which a file names as {@code {{name}}}. */
    private record Placeholders(CamelContext camel) implements PropertiesSource {
        @Override
        public String getName() {
            return "docket";
        }

        @Override
        public @Nullable String getProperty(String name) {
            try {
                return camel.resolvePropertyPlaceholders("{{" + name + "}}");
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
