package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.StartFault;
import io.docket.routes.flow.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Loads the pipelines into Camel at the start; a faulty one aborts it, or is left out with a warning. */
@Component
class PipelineStart implements CamelContextConfiguration {
    private static final Logger log = LoggerFactory.getLogger(PipelineStart.class);

    /** How the ids of the routes begin that are made for sources, later than this. */
    private static final String SOURCES = "source-";

    private final Pipelines pipelines;
    private final PipelineProperties properties;
    private final List<PipelineFile> shipped;
    private final List<PipelineFile> own;

    /** Reads the files before anything else is started. */
    PipelineStart(PipelineFiles files, Pipelines pipelines, PipelineProperties properties) throws IOException {
        this.pipelines = pipelines;
        this.properties = properties;
        this.shipped = files.shipped();
        this.own = new ArrayList<>(files.own());
        judge(Stream.concat(own.stream().flatMap(file -> file.faults().stream()), namedTwice().stream())
                .toList());
    }

    /** The second of two files of one name is left out, e.g. {@code orders.yaml} beside {@code orders.camel.yaml}. */
    private List<Fault> namedTwice() {
        Map<String, PipelineFile> first = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        own.removeIf(file -> {
            PipelineFile before = first.putIfAbsent(file.name(), file);
            if (before != null) {
                faults.add(file.fault(1, before.label() + " is the pipeline \"" + file.name() + "\" already"));
            }
            return before != null;
        });
        return faults;
    }

    private void judge(List<Fault> faults) {
        if (properties.strict() && !faults.isEmpty()) {
            throw fault(faults);
        }
        faults.forEach(fault -> log.warn("Left out a pipeline: {}", fault));
    }

    private static StartFault fault(List<Fault> faults) {
        return new StartFault("Pipelines", faults, "docket.pipelines.strict", "docs/pipelines.md");
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        Map<String, PipelineFile> chosen = new LinkedHashMap<>();
        shipped.forEach(file -> chosen.put(file.name(), file));
        Map<String, PipelineFile> replaced = new HashMap<>();
        own.stream().filter(PipelineFile::isSound).forEach(file -> {
            PipelineFile before = chosen.put(file.name(), file);
            if (before != null) {
                replaced.put(file.name(), before);
            }
        });
        Set<String> routes = Stream.concat(
                        ids(camel), chosen.values().stream().flatMap(file -> file.routes().keySet().stream()))
                .collect(Collectors.toSet());
        List<RouteDefinition> definitions = ((ModelCamelContext) camel).getRouteDefinitions();
        Set<String> taken =
                definitions.stream().map(RouteDefinition::getRouteId).collect(Collectors.toSet());
        Set<String> ids = definitions.stream().flatMap(PipelineStart::stepIds).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        chosen.values().forEach(file -> {
            List<Fault> found = add(camel, file, routes, taken, ids);
            faults.addAll(found);
            PipelineFile before = replaced.get(file.name());
            if (!found.isEmpty() && before != null) {
                faults.addAll(add(camel, before, routes, taken, ids));
            }
        });
        judge(faults);
        if (!shipped.stream().allMatch(file -> pipelines.names().contains(file.name()))) {
            throw fault(faults);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        log.info("Pipelines: {}", String.join(", ", pipelines.names()));
    }

    private List<Fault> add(
            CamelContext camel, PipelineFile file, Set<String> routes, Set<String> taken, Set<String> ids) {
        List<Fault> faults = new ArrayList<>(missing(camel, file, routes));
        file.routes().forEach((id, line) -> {
            if (taken.contains(id) || id.startsWith(SOURCES)) {
                faults.add(file.fault(line, "Docket has a route \"" + id + "\" already: it needs another id"));
            }
        });
        file.ids().forEach((id, line) -> {
            if (ids.contains(id)) {
                faults.add(file.fault(line, "Docket has a step \"" + id + "\" already: it needs another id"));
            }
        });
        if (faults.isEmpty() && own.contains(file)) {
            faults.addAll(new PipelineTrial(camel).faults(file));
        }
        if (faults.isEmpty()) {
            load(camel, file, faults);
        }
        if (faults.isEmpty()) {
            taken.addAll(file.routes().keySet());
            ids.addAll(file.ids().keySet());
        }
        return faults;
    }

    private static List<Fault> missing(CamelContext camel, PipelineFile file, Set<String> routes) {
        List<Fault> faults = new ArrayList<>();
        file.beans().forEach((bean, line) -> {
            if (camel.getRegistry().lookupByName(bean) == null) {
                faults.add(
                        file.fault(line, "There is no step \"" + bean + "\": see docs/pipelines.md for all of them"));
            }
        });
        file.targets().forEach((target, line) -> {
            if (!routes.contains(target) && !file.routes().containsKey(target)) {
                faults.add(
                        file.fault(line, "There is no route direct:" + target + ": " + Suggestion.of(target, routes)));
            }
        });
        return faults;
    }

    private void load(CamelContext camel, PipelineFile file, List<Fault> faults) {
        try {
            PluginHelper.getRoutesLoader(camel)
                    .loadRoutes(ResourceHelper.fromBytes(
                            file.name() + ".camel.yaml", file.file().getContentAsByteArray()));
            pipelines.add(new Pipelines.Pipeline(file.name(), file.sha256(), file.lane()));
            if (own.contains(file)) {
                pipelines.own(file.routes().keySet());
            }
        } catch (Exception e) {
            faults.add(file.fault(LineOf.fault(e), LineOf.words(e)));
        }
    }

    private static Stream<String> stepIds(RouteDefinition route) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class).stream()
                .filter(step -> step.hasCustomIdAssigned())
                .map(step -> step.getId());
    }

    private static Stream<String> ids(CamelContext camel) {
        return ((ModelCamelContext) camel)
                .getRouteDefinitions().stream()
                        .map(route -> route.getInput().getEndpointUri())
                        .filter(uri -> uri.startsWith("direct:"))
                        .map(uri -> uri.substring("direct:".length()));
    }
}
