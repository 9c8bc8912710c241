package io.docket.routes.sources;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.Suggestion;
import io.docket.routes.flow.Yaml;
import io.docket.routes.flow.Yaml.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;

/** Reads the sources of one file, and finds what is wrong with it before Camel sees it. */
final class DefinitionReader {
    private static final Set<String> KEYS = Set.of("routeTemplateRef", "routeId", "parameters");

    private final Map<String, SourceTemplate> templates;
    private final String label;
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param label the file's name in messages */
    DefinitionReader(Map<String, SourceTemplate> templates, String label) {
        this.templates = templates;
        this.label = label;
    }

    /**
     * The contents of a file.
     *
     * @param definitions all whose name could be read, including faulty ones
     */
    record Read(String label, List<Definition> definitions, List<Fault> faults) {}

    Read read(Resource file) {
        try {
            Value root = Yaml.read(file, label);
            if (!root.isList() || root.items().isEmpty()) {
                fault(root.line(), "The file is no list of templatedRoute: each begins with \"- templatedRoute:\"");
            }
            root.items().forEach(this::item);
        } catch (Yaml.SyntaxException e) {
            fault(e.line(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fault(1, "The file cannot be read: " + e.getMessage());
        }
        return new Read(label, definitions, faults);
    }

    private void item(Value item) {
        Map<String, Value> entries = item.entries();
        entries.forEach((key, value) -> {
            if (!key.equals("templatedRoute")) {
                fault(item.line(), "\"" + key + "\" is not allowed here: a source is a templatedRoute");
            }
        });
        Value route = entries.get("templatedRoute");
        if (route != null) {
            route(item.line(), route);
        } else if (entries.isEmpty()) {
            fault(item.line(), "This is no templatedRoute");
        }
    }

    private void route(int line, Value route) {
        route.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                fault(value.line(), "\"" + key + "\" is nothing of a templatedRoute: " + Suggestion.of(key, KEYS));
            }
        });
        String id = String.valueOf(route.text("routeTemplateRef"));
        SourceTemplate template = templates.get(id);
        if (template == null) {
            Value reference = route.entries().get("routeTemplateRef");
            String said = reference == null ? "routeTemplateRef is missing: " : "There is no template \"" + id + "\": ";
            fault(reference == null ? line : reference.line(), said + Suggestion.of(id, templates.keySet()));
        }
        Map<String, String> values = values(line, route);
        String name = values.getOrDefault("name", "");
        if (!name.isEmpty()) {
            definitions.add(new Definition(name, id, label + ":" + line, values));
        }
        if (template != null) {
            faults.addAll(new DefinitionCheck(template, label, line, lines).check(values));
            routeId(route, name);
        }
    }

    private void routeId(Value route, String name) {
        Value given = route.entries().get("routeId");
        if (given != null && !Source.routeId(name).equals(given.text())) {
            fault(given.line(), "routeId has to be " + Source.routeId(name) + ", or be left out");
        }
    }

    /** The line of each parameter of the route in hand. */
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private Map<String, String> values(int line, Value route) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.clear();
        Value parameters = route.entries().get("parameters");
        if (parameters != null && !parameters.isList()) {
            fault(parameters.line(), "parameters is no list of name and value");
        }
        for (Value parameter : parameters == null ? List.<Value>of() : parameters.items()) {
            String name = parameter.text("name");
            String value = parameter.text("value");
            if (name == null || value == null || parameter.entries().size() != 2) {
                fault(parameter.line(), "A parameter has a name and a value, and nothing else");
            } else if (values.put(name, value) != null) {
                fault(parameter.line(), "Parameter \"" + name + "\" is given twice");
            } else {
                lines.put(name, parameter.line());
            }
        }
        if (!values.containsKey("name")) {
            fault(line, "Parameter \"name\" is missing");
        }
        return values;
    }

    private void fault(int line, String reason) {
        faults.add(new Fault(label + ":" + line, reason));
    }
}
