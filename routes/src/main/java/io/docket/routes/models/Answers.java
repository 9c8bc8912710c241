package io.docket.routes.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What services answer, and where in it they say what is wrong. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_FAULT = 400;
    private static final int MOST_FAULT = 599;

    private Answers() {}

    /**
     * Returns the answer as an object.
     *
     * @throws UncheckedIOException when it is none, as from a proxy, or from a service of another kind
     */
    static JsonNode json(SuccessfulHttpResponse response) {
        JsonNode answer = read(Objects.requireNonNullElse(response.body(), ""));
        if (!answer.isObject()) {
            throw new UncheckedIOException(new IOException(
                    "what it answered is no JSON" + type(response.headers()) + ", as from a proxy or another service"));
        }
        return answer;
    }

    private static String type(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> "content-type".equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .map(type -> " but " + type)
                .orElse("");
    }

    /** Returns what a text says as JSON; a missing node when it is none. */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    /**
     * Returns the exception for an answer of status 200 that lacks what it was asked for: services behind others tell so of
     * the faults of those.
     */
    static RuntimeException without(String wanted, JsonNode answer) {
        String words = words(answer);
        int status = Stream.of(answer.path("error").path("code"), answer.path("code"), answer.path("status"))
                .filter(JsonNode::isInt)
                .mapToInt(JsonNode::asInt)
                .filter(code -> code >= LEAST_FAULT && code <= MOST_FAULT)
                .findFirst()
                .orElse(0);
        if (status > 0) {
            return new AnsweredException(status, words, null);
        }
        return new UncheckedIOException(
                new IOException("it gave an answer without " + wanted + (words.isEmpty() ? "" : ": " + words)));
    }

    /** Returns what a service says of what is wrong, in its words; empty when it says nothing where services do. */
    static String words(JsonNode answer) {
        return Stream.of(
                        answer.path("error").path("message"),
                        answer.path("error"),
                        answer.path("explanation"),
                        answer.path("message"),
                        answer.path("detail"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
