package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.StartFault;
import io.docket.routes.flow.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;

/**
 * Chooses the files that work together: the installation's where nothing is wrong with them, else ours. All are looked at
 * again when one is left out, because another one may call what it had.
 */
final class PipelineSelection {
    /** How the ids of the routes begin that are made for sources, later than this. */
    private static final String SOURCES = "source-";

    private final CamelContext camel;
    private final Map<String, PipelineFile> shipped = new LinkedHashMap<>();
    private final Map<String, PipelineFile> chosen = new LinkedHashMap<>();
    private final Map<String, List<Fault>> tried = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    PipelineSelection(CamelContext camel, List<PipelineFile> shipped, List<PipelineFile> own) {
        this.camel = camel;
        shipped.forEach(file -> this.shipped.put(file.name(), file));
        chosen.putAll(this.shipped);
        own.stream().filter(PipelineFile::isSound).forEach(file -> chosen.put(file.name(), file));
    }

    /** Returns what is wrong with the files that were not chosen. */
    List<Fault> faults() {
        return faults;
    }

    List<PipelineFile> choose() {
        while (true) {
            Optional<PipelineFile> wrong = wrong();
            if (wrong.isEmpty()) {
                return List.copyOf(chosen.values());
            }
            String name = wrong.get().name();
            PipelineFile ours = shipped.get(name);
            if (ours == null) {
                chosen.remove(name);
            } else {
                chosen.put(name, ours);
            }
        }
    }

    /** Returns the first own file that cannot stay. */
    private Optional<PipelineFile> wrong() {
        List<RouteDefinition> definitions = ((ModelCamelContext) camel).getRouteDefinitions();
        Set<String> taken =
                definitions.stream().map(RouteDefinition::getRouteId).collect(Collectors.toSet());
        Set<String> ids =
                definitions.stream().flatMap(PipelineSelection::stepIds).collect(Collectors.toSet());
        Set<String> own = chosen.values().stream()
                .flatMap(file -> file.routes().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> routes = new HashSet<>(own);
        definitions.forEach(
                route -> routes.add(route.getInput().getEndpointUri().replaceFirst("^direct:", "")));
        for (PipelineFile file : chosen.values()) {
            List<Fault> found = new ArrayList<>();
            file.targets().forEach((target, line) -> {
                if (!routes.contains(target)) {
                    found.add(
                            file.fault(line, "There is no route direct:" + target + ": " + Suggestion.of(target, own)));
                }
            });
            doubled(file.routes(), taken, "route", file, found);
            doubled(file.ids(), ids, "step", file, found);
            found.addAll(unknownSteps(file));
            if (isOurs(file)) {
                if (!found.isEmpty()) {
                    return Optional.of(blamed(file, routes, found));
                }
            } else {
                if (found.isEmpty()) {
                    found.addAll(tried.computeIfAbsent(file.name(), name -> new PipelineTrial(camel).faults(file)));
                }
                if (!found.isEmpty()) {
                    faults.addAll(found);
                    return Optional.of(file);
                }
            }
            taken.addAll(file.routes().keySet());
            ids.addAll(file.ids().keySet());
        }
        return Optional.empty();
    }

    private boolean isOurs(PipelineFile file) {
        return file.equals(shipped.get(file.name()));
    }

    private static void doubled(
            Map<String, Integer> ids, Collection<String> taken, String what, PipelineFile file, List<Fault> found) {
        ids.forEach((id, line) -> {
            if (taken.contains(id) || (what.equals("route") && id.startsWith(SOURCES))) {
                found.add(file.fault(line, "Docket has a " + what + " \"" + id + "\" already: it needs another id"));
            }
        });
    }

    private List<Fault> unknownSteps(PipelineFile file) {
        List<Fault> found = new ArrayList<>();
        file.beans().forEach((bean, line) -> {
            if (camel.getRegistry().lookupByName(bean) == null) {
                found.add(file.fault(line, "There is no step \"" + bean + "\": see docs/pipelines.md for all of them"));
            }
        });
        return found;
    }

    /** Returns the own file by which one of ours is wrong: it takes the place of a route that ours calls, or has its id. */
    private PipelineFile blamed(PipelineFile ours, Set<String> routes, List<Fault> found) {
        for (PipelineFile file : chosen.values()) {
            if (isOurs(file)) {
                continue;
            }
            PipelineFile replaced = shipped.get(file.name());
            for (String target : ours.targets().keySet()) {
                if (!routes.contains(target)
                        && replaced != null
                        && replaced.routes().containsKey(target)) {
                    faults.add(file.fault(
                            1,
                            "It lacks the route \"" + target + "\" of the file that it replaces, which " + ours.label()
                                    + " calls"));
                    return file;
                }
            }
            List<Fault> doubled = new ArrayList<>();
            doubled(file.routes(), ours.routes().keySet(), "route", file, doubled);
            doubled(file.ids(), ours.ids().keySet(), "step", file, doubled);
            if (!doubled.isEmpty()) {
                faults.addAll(doubled);
                return file;
            }
        }
        throw new StartFault("Pipelines", found, "docket.pipelines.strict", "docs/pipelines.md");
    }

    private static Stream<String> stepIds(RouteDefinition route) {
        return ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class).stream()
                .filter(step -> step.hasCustomIdAssigned())
                .map(step -> step.getId());
    }
}
