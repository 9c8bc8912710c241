package io.docket.processors.einvoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element with its content, whose parts are found by their names without regard to namespaces. */
final class XmlElement {
    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, String namespace) {
        this.name = name;
        this.namespace = namespace;
    }

    String name() {
        return name;
    }

    /** Returns the namespace; empty when it is in none. */
    String namespace() {
        return namespace;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** Returns the elements at a path of names below this one, e.g. {@code Party/PartyName/Name}, in document order. */
    Stream<XmlElement> all(String path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /** Returns the first element at a path. */
    Optional<XmlElement> first(String path) {
        return all(path).findFirst();
    }

    /** Returns the first text that is not blank at a path. */
    Optional<String> text(String path) {
        return all(path).map(XmlElement::text).filter(found -> !found.isEmpty()).findFirst();
    }

    /** Returns the own text, with runs of white space as one space. */
    String text() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
