package io.docket.routes.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.springframework.core.io.Resource;

/** Reads YAML with the parser that Camel reads it with, and keeps the lines. */
public final class Yaml {
    private Yaml() {}

    /**
     * A value and the line it stands in, from 1.
     *
     * @param node null for nothing
     */
    public record Value(@Nullable Node node, int line) {

        public static Value of(Node node) {
            return new Value(
                    node, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
        }

        /** Returns its text; null when it is no single value. */
        public @Nullable String text() {
            return node instanceof ScalarNode scalar ? scalar.getValue() : null;
        }

        /** Returns its items; none when it is no list. */
        public List<Value> items() {
            return node instanceof SequenceNode list
                    ? list.getValue().stream().map(Value::of).toList()
                    : List.of();
        }

        public boolean isList() {
            return node instanceof SequenceNode;
        }

        /** Returns its entries by name, in their order; none when it is no mapping. */
        public Map<String, Value> entries() {
            Map<String, Value> entries = new LinkedHashMap<>();
            if (node instanceof MappingNode mapping) {
                for (NodeTuple entry : mapping.getValue()) {
                    entries.put(String.valueOf(Value.of(entry.getKeyNode()).text()), Value.of(entry.getValueNode()));
                }
            }
            return entries;
        }

        /** Returns an entry's text; null when there is none. */
        public @Nullable String text(String name) {
            Value entry = entries().get(name);
            return entry == null ? null : entry.text();
        }
    }

    /** A file that is no YAML. */
    public static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        private SyntaxException(int line, String message) {
            super(message);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    /** Whoever reads the file after us takes the last of them, and what stands under the others is lost in silence. */
    private static void refuseTwice(Value value, Set<Integer> seen) throws SyntaxException {
        // An alias may lead back to where it stands.
        if (value.node() == null || !seen.add(System.identityHashCode(value.node()))) {
            return;
        }
        if (value.node() instanceof MappingNode mapping) {
            Set<String> names = new HashSet<>();
            for (NodeTuple entry : mapping.getValue()) {
                Value name = Value.of(entry.getKeyNode());
                if (name.text() != null && !names.add(name.text())) {
                    throw new SyntaxException(name.line(), "\"" + name.text() + "\" stands here a second time");
                }
                refuseTwice(Value.of(entry.getValueNode()), seen);
            }
        }
        for (Value item : value.items()) {
            refuseTwice(item, seen);
        }
    }

    /** Reads a file; {@code label} names it in what is said about it. */
    public static Value read(Resource file, String label) throws IOException, SyntaxException {
        try (InputStream in = file.getInputStream()) {
            LoadSettings settings = LoadSettings.builder().setLabel(label).build();
            Optional<Node> root = new Compose(settings).composeInputStream(in);
            Value value = root.map(Value::of).orElse(new Value(null, 1));
            refuseTwice(value, new HashSet<>());
            return value;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new SyntaxException(line, "This is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            boolean encoding = e.getCause() instanceof CharacterCodingException;
            throw new SyntaxException(
                    1, encoding ? "The file is not UTF-8: save it so" : "This is no YAML: " + e.getMessage());
        }
    }
}
