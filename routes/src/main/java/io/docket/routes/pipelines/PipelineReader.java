package io.docket.routes.pipelines;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.Suggestion;
import io.docket.routes.flow.Yaml;
import io.docket.routes.flow.Yaml.Value;
import io.docket.routes.store.files.Digests;
import io.docket.routes.store.jobs.Lane;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads the file of a pipeline, and finds what is wrong with it before Camel sees it. */
final class PipelineReader {
    private static final Set<String> ROUTE_KEYS =
            Set.of("id", "description", "group", "from", "errorHandler", "nodePrefixId", "note", "logMask", "trace");

    private final String name;
    private final String label;
    private final Map<String, Integer> beans = new LinkedHashMap<>();
    private final Map<String, Integer> targets = new LinkedHashMap<>();
    private final Map<String, Integer> routes = new LinkedHashMap<>();
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    /** The direct endpoints that each route calls, with the line of the call. */
    private final Map<String, Map<String, Integer>> calls = new LinkedHashMap<>();

    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Lane lane;

    private PipelineReader(String name, String label) {
        this.name = name;
        this.label = label;
    }

    /** @param label the file's name in messages */
    static PipelineFile read(String name, String label, Resource file) {
        PipelineReader reader = new PipelineReader(name, label);
        String sha256 = reader.read(file);
        return new PipelineFile(
                name,
                label,
                file,
                sha256,
                reader.beans,
                reader.targets,
                reader.routes,
                reader.ids,
                reader.lane,
                reader.faults);
    }

    private String read(Resource file) {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            fault(
                    1,
                    "The name of the file is no name of a pipeline: letters a to z, digits and hyphens before .camel.yaml");
        }
        try {
            Value root = Yaml.read(file, label);
            if (!root.isList() || root.items().isEmpty()) {
                fault(root.line(), "The file is no list of route: each begins with \"- route:\"");
            }
            root.items().forEach(this::item);
            refuseCircles();
            String first = Pipelines.route(name);
            if (faults.isEmpty() && !routes.containsKey(first)) {
                fault(1, "No route has the id \"" + first + "\", with which the pipeline begins");
            }
            try (InputStream in = file.getInputStream()) {
                return Digests.sha256(in);
            }
        } catch (Yaml.SyntaxException e) {
            fault(e.line(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fault(1, "The file cannot be read: " + e.getMessage());
        }
        return "";
    }

    private void item(Value item) {
        item.entries().forEach((key, value) -> {
            if (key.equals("route")) {
                route(value);
            } else {
                fault(item.line(), "\"" + key + "\" is not allowed here: a pipeline is made of route");
            }
        });
        if (item.entries().isEmpty()) {
            fault(item.line(), "This is no route");
        }
    }

    private void route(Value route) {
        route.entries().keySet().stream()
                .filter(key -> !ROUTE_KEYS.contains(key))
                .forEach(key -> fault(
                        route.line(), "\"" + key + "\" is nothing of a route: " + Suggestion.of(key, ROUTE_KEYS)));
        String id = route.text("id");
        Value from = route.entries().get("from");
        String uri = from == null ? null : from.text("uri");
        if (id == null) {
            fault(route.line(), "A route has an id, by which failures and diagrams name it");
            return;
        }
        if (uri == null || !uri.equals("direct:" + id)) {
            fault(
                    from == null ? route.line() : from.line(),
                    "Route \"" + id + "\" begins with direct:" + id + ", because documents come from Docket only");
        }
        if (route.text("description") == null) {
            fault(route.line(), "Route \"" + id + "\" has no description, a sentence for who looks at it in Hawtio");
        }
        Value group = route.entries().get("group");
        if (group != null) {
            lane(id, group);
        }
        if (routes.putIfAbsent(id, route.line()) != null) {
            fault(route.line(), "Route \"" + id + "\" stands twice in the file");
        }
        walk(from, false);
        collectIds(from);
        Map<String, Integer> called = new LinkedHashMap<>();
        collectCalls(from == null ? null : from.entries().get("steps"), called);
        calls.put(id, called);
    }

    /** Camel only shows the group of a route; to us that of the first one is the lane. */
    private void lane(String route, Value group) {
        List<String> lanes = Arrays.stream(Lane.values()).map(Lane::id).toList();
        String given = String.valueOf(group.text());
        if (!route.equals(Pipelines.route(name))) {
            fault(
                    group.line(),
                    "Only the route \"" + Pipelines.route(name) + "\" has a group, the lane of the documents");
        } else if (!lanes.contains(given)) {
            fault(group.line(), "There is no lane \"" + given + "\": " + Suggestion.of(given, lanes));
        } else {
            lane = Lane.of(given);
        }
    }

    /**
     * Collects the beans and direct endpoints that the steps refer to, at any nesting.
     *
     * @param asks whether a constant that stands here is the address that an {@code enrich} asks
     */
    private void walk(@Nullable Value value, boolean asks) {
        if (value == null) {
            return;
        }
        value.items().forEach(item -> walk(item, false));
        value.entries().forEach((key, entry) -> {
            if (key.equals("bean") || key.equals("method")) {
                Value ref = entry.entries().get("ref");
                collect(entry.text("ref"), ref == null ? entry.line() : ref.line(), beans);
            } else if (key.equals("aggregationStrategy")) {
                String strategy = entry.text();
                collect(strategy == null ? null : strategy.replaceFirst("^#(bean:)?", ""), entry.line(), beans);
            } else if (key.equals("uri") || key.equals("to") || (key.equals("constant") && asks)) {
                String uri = entry.text();
                if (uri != null && uri.startsWith("direct:")) {
                    collect(uri.substring("direct:".length()).replaceFirst("\\?.*", ""), entry.line(), targets);
                }
            }
            walk(entry, key.equals("enrich") || (asks && key.equals("expression")));
        });
    }

    private static void collectCalls(@Nullable Value value, Map<String, Integer> called) {
        if (value == null) {
            return;
        }
        value.items().forEach(item -> collectCalls(item, called));
        value.entries().forEach((key, entry) -> {
            String uri = entry.text();
            if ((key.equals("uri") || key.equals("to") || key.equals("constant"))
                    && uri != null
                    && uri.startsWith("direct:")) {
                collect(uri.substring("direct:".length()).replaceFirst("\\?.*", ""), entry.line(), called);
            }
            collectCalls(entry, called);
        });
    }

    /** A document that comes back to a route would go round for ever, and its lease would be renewed for ever. */
    private void refuseCircles() {
        calls.forEach((route, called) -> called.forEach((target, line) -> {
            if (reaches(target, route, new HashSet<>())) {
                fault(line, "Route \"" + route + "\" calls direct:" + target + ", which leads back to it");
            }
        }));
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        return from.equals(wanted)
                || (seen.add(from)
                        && calls.getOrDefault(from, Map.of()).keySet().stream()
                                .anyMatch(next -> reaches(next, wanted, seen)));
    }

    /** Ids of steps are unique among all routes; parameters of an address may be named "id" as well. */
    private void collectIds(@Nullable Value value) {
        if (value == null) {
            return;
        }
        value.items().forEach(this::collectIds);
        value.entries().forEach((key, entry) -> {
            String id = entry.text();
            if (key.equals("id") && id != null) {
                if (ids.putIfAbsent(id, entry.line()) != null) {
                    fault(entry.line(), "The id \"" + id + "\" stands twice in the file");
                }
            } else if (!key.equals("parameters")) {
                collectIds(entry);
            }
        });
    }

    private static void collect(@Nullable String named, int line, Map<String, Integer> to) {
        if (named != null && !named.startsWith("#class:") && !named.contains("{{")) {
            to.putIfAbsent(named, line);
        }
    }

    private void fault(int line, String reason) {
        faults.add(new Fault(label + ":" + line, reason));
    }
}
