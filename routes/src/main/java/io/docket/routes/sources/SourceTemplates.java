package io.docket.routes.sources;

import io.docket.routes.flow.Yaml;
import io.docket.routes.flow.Yaml.Value;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The route templates of sources, as camel/sources.camel.yaml has them. */
@Component
class SourceTemplates {
    private static final String FILE = "camel/sources.camel.yaml";

    private final Map<String, SourceTemplate> templates = new HashMap<>();

    SourceTemplates() throws IOException {
        try {
            for (Value item : Yaml.read(new ClassPathResource(FILE), FILE).items()) {
                Value template = item.entries().get("routeTemplate");
                if (template != null) {
                    add(template);
                }
            }
        } catch (Yaml.SyntaxException e) {
            throw new IllegalStateException(FILE + ":" + e.line() + ": " + e.getMessage(), e);
        }
    }

    private void add(Value template) {
        String id = String.valueOf(template.text("id"));
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        Set<String> required = new HashSet<>();
        Value list = template.entries().get("parameters");
        for (Value parameter : list == null ? java.util.List.<Value>of() : list.items()) {
            String name = String.valueOf(parameter.text("name"));
            String standard = parameter.text("defaultValue");
            parameters.put(name, standard);
            if (standard == null && !"false".equals(parameter.text("required"))) {
                required.add(name);
            }
        }
        templates.put(id, new SourceTemplate(id, parameters, required));
    }

    Map<String, SourceTemplate> all() {
        return Map.copyOf(templates);
    }
}
