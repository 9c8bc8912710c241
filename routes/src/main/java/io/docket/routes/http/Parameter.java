package io.docket.routes.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.flow.Instants;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation, which validates its values.
 *
 * @param in query, path or header
 * @param description from the contract, for error messages
 * @param schema of the contract, without references
 */
record Parameter(String name, String in, boolean required, String description, JsonNode schema) {
    /** ASCII digits only, and not many more than a long has. */
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,20}");

    private static final int MAX_SHOWN = 100;

    /** Returns its values in a request, from query, path or headers as the contract says; empty when it is missing. */
    List<String> values(Call call, HttpServletRequest request, Map<String, List<String>> query) {
        return switch (in) {
            case "query" -> query.getOrDefault(name, List.of());
            case "path" -> List.of(call.values().getOrDefault(name, ""));
            default -> Collections.list(request.getHeaders(name));
        };
    }

    /** Returns what is wrong with a value, one sentence; null when nothing is. */
    @Nullable
    String fault(String value) {
        String expected = expected(value);
        if (expected == null) {
            return null;
        }
        String shown = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "…" : value;
        return "Parameter " + name + " has \"" + shown.replaceAll("\\p{Cntrl}", "?") + "\", expected " + expected;
    }

    private @Nullable String expected(String value) {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            return "no control characters";
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> integer(value);
            case "boolean" -> value.equals("true") || value.equals("false") ? null : "true or false";
            default -> text(value);
        };
    }

    private @Nullable String integer(String value) {
        long least = schema.path("minimum").asLong(Long.MIN_VALUE);
        long most = schema.path("maximum")
                .asLong("int32".equals(schema.path("format").asText()) ? Integer.MAX_VALUE : Long.MAX_VALUE);
        if (INTEGER.matcher(value).matches()) {
            BigInteger number = new BigInteger(value);
            if (number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0) {
                return null;
            }
        }
        return "a whole number" + (least == Long.MIN_VALUE ? "" : " of at least " + least)
                + (most == Long.MAX_VALUE ? "" : " and at most " + most);
    }

    private @Nullable String text(String value) {
        int length = value.codePointCount(0, value.length());
        if (schema.has("enum")) {
            for (JsonNode one : schema.path("enum")) {
                if (one.asText().equals(value)) {
                    return null;
                }
            }
            return "one of " + schema.path("enum");
        }
        if (length > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            return "at most " + schema.path("maxLength") + " characters";
        }
        if (length < schema.path("minLength").asInt(0)) {
            return "at least " + schema.path("minLength") + " characters";
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asText())
                        .matcher(value)
                        .find()) {
            return description + ", written as " + schema.path("pattern").asText();
        }
        return schema.path("format").asText().equals("date-time")
                        && Instants.parse(value).isEmpty()
                ? "a time like 2026-01-31T00:00:00Z"
                : null;
    }
}
