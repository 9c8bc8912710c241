package io.docket.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small JSON object (RFC 8259) with its keys in order; numbers and texts of the samples need no more. */
final class Json {
    private final List<String> members = new ArrayList<>();

    Json put(String key, @Nullable String value) {
        return raw(key, value == null ? "null" : quoted(value));
    }

    Json put(String key, long value) {
        return raw(key, Long.toString(value));
    }

    Json putAll(String key, List<Json> values) {
        String items = values.stream().map(value -> "    " + value.oneLine()).collect(Collectors.joining(",\n"));
        return raw(key, values.isEmpty() ? "[]" : "[\n" + items + "\n  ]");
    }

    Json putTexts(String key, List<String> values) {
        return raw(key, values.stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]")));
    }

    @Override
    public String toString() {
        return members.stream().collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
    }

    private String oneLine() {
        return "{" + String.join(", ", members) + "}";
    }

    private Json raw(String key, String value) {
        members.add(quoted(key) + ": " + value);
        return this;
    }

    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t") + "\"";
    }
}
