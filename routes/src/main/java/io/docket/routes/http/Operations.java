package io.docket.routes.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the operation for a method and path; paths with fewer parameters take precedence. */
@Component
class Operations {
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    /** The role for an operation without one in the contract. */
    private static final String UNNAMED = "admin";

    private final Contract contract;
    private @Nullable List<Item> items;

    Operations(Contract contract) {
        this.contract = contract;
    }

    /** A path and its operations by method. */
    record Item(Pattern pattern, List<String> names, Map<String, Operation> operations) {

        /** Returns the operation for a request; HEAD uses that of GET. */
        Optional<Call> call(String method, String path) {
            Operation operation = operations.get(method);
            if (operation == null && method.equals("HEAD")) {
                operation = operations.get("GET");
            }
            return Optional.ofNullable(operation).map(found -> new Call(found, values(path)));
        }

        /** Returns the allowed methods. */
        Set<String> methods() {
            Set<String> methods = new TreeSet<>(operations.keySet());
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            return methods;
        }

        private Map<String, String> values(String path) {
            Matcher matcher = pattern.matcher(path);
            Map<String, String> values = new LinkedHashMap<>();
            if (matcher.matches()) {
                for (int i = 0; i < names.size(); i++) {
                    String value = Address.decoded(matcher.group(i + 1));
                    values.put(names.get(i), value == null ? matcher.group(i + 1) : value);
                }
            }
            return values;
        }
    }

    /** Returns the item of a path as it was sent; empty when the contract has none, in this very spelling. */
    Optional<Item> find(String path) {
        return items().stream()
                .filter(item -> item.pattern().matcher(path).matches())
                .findFirst();
    }

    /** Sets the header Allow (RFC 9110, section 10.2.1), if the contract has the path. */
    void tellMethods(HttpServletRequest request, HttpServletResponse response) {
        find(request.getRequestURI()).ifPresent(item -> response.setHeader("Allow", String.join(", ", item.methods())));
    }

    /** Made at the first request, like the validator of bodies. */
    synchronized List<Item> items() {
        List<Item> made = items;
        if (made == null) {
            made = StreamSupport.stream(
                            contract.tree().path("paths").properties().spliterator(), false)
                    .map(path -> item(path.getKey(), path.getValue()))
                    .sorted(Comparator.comparingInt(item -> item.names().size()))
                    .toList();
            items = made;
        }
        return made;
    }

    private Item item(String path, JsonNode node) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = NAME.matcher(path);
        int from = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(path.substring(from, matcher.start()))).append("([^/]+)");
            names.add(matcher.group(1));
            from = matcher.end();
        }
        pattern.append(Pattern.quote(path.substring(from)));
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (METHODS.contains(entry.getKey())) {
                String method = entry.getKey().toUpperCase(Locale.ROOT);
                operations.put(method, operation(method, path, node, entry.getValue()));
            }
        }
        return new Item(Pattern.compile(pattern.toString()), names, operations);
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode node) {
        JsonNode content = node.path("requestBody").path("content");
        return new Operation(
                node.path("operationId").asText(),
                method,
                path,
                node.path("x-role").asText(UNNAMED),
                node.path("x-handler").asText().equals("spring"),
                parameters(item, node),
                names(content),
                node.path("requestBody").path("required").asBoolean(),
                produces(node),
                names(resolved(content.path("application/json").path("schema")).path("properties")));
    }

    private List<Parameter> parameters(JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode reference : list) {
                JsonNode node = resolved(reference);
                parameters.add(new Parameter(
                        node.path("name").asText(),
                        node.path("in").asText(),
                        node.path("required").asBoolean(),
                        node.path("description").asText("what the contract says"),
                        resolved(node.path("schema"))));
            }
        }
        return List.copyOf(parameters);
    }

    private static List<String> produces(JsonNode operation) {
        List<String> types = new ArrayList<>();
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                types.addAll(names(response.getValue().path("content")));
            }
        }
        return List.copyOf(types);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.tree().at(node.path("$ref").asText().substring(1)) : node;
    }
}
