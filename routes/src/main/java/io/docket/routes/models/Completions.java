package io.docket.routes.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.util.Locale;
import java.util.Set;

/**
 * Puts the answers of servers that speak OpenAI's chat completions in their own way as OpenAI would: why they ended, words in
 * several parts, refusals, faults with the status 200, and streams that nobody has asked for.
 */
record Completions(HttpClient client) implements HttpClient {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> CUT =
            Set.of("length", "max_tokens", "max_output_tokens", "model_length", "token_limit", "max_length");
    private static final Set<String> WITHHELD =
            Set.of("content_filter", "content_filtered", "safety", "recitation", "prohibited_content", "refusal");
    private static final String EVENT = "data:";

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        SuccessfulHttpResponse response = client.execute(request);
        String body = String.valueOf(response.body());
        JsonNode answer = isStream(body) ? joined(body) : Answers.json(response);
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers())
                .body(plain(answer).toString())
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.execute(request, parser, listener);
    }

    private static ObjectNode plain(JsonNode answer) {
        JsonNode choice = answer.path("choices").path(0);
        if (!choice.isObject() || choice.hasNonNull("error")) {
            throw Answers.without("choices", choice.hasNonNull("error") ? choice : answer);
        }
        String content = text(choice.path("message").path("content"));
        boolean isRefused =
                content.isBlank() && choice.path("message").path("refusal").isTextual();
        ObjectNode plain = NODES.objectNode();
        plain.put("id", "").put("model", answer.path("model").asText());
        ObjectNode first = plain.putArray("choices").addObject();
        first.put("index", 0).put("finish_reason", isRefused ? "content_filter" : reason(choice.path("finish_reason")));
        first.putObject("message").put("role", "assistant").put("content", content);
        JsonNode usage = answer.path("usage");
        if (usage.path("prompt_tokens").canConvertToInt()) {
            int input = usage.path("prompt_tokens").asInt();
            int output = usage.path("completion_tokens").asInt();
            plain.putObject("usage")
                    .put("prompt_tokens", input)
                    .put("completion_tokens", output)
                    .put("total_tokens", input + output);
        }
        return plain;
    }

    /** Returns the words, which may come in parts, without those of what it thought. */
    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText("");
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asText("")));
        return text.toString();
    }

    private static String reason(JsonNode said) {
        String reason = said.asText("stop").toLowerCase(Locale.ROOT);
        if (CUT.contains(reason)) {
            return "length";
        }
        return WITHHELD.contains(reason) ? "content_filter" : "stop";
    }

    private static boolean isStream(String body) {
        String start = body.stripLeading();
        return start.startsWith(EVENT) || start.startsWith(": ");
    }

    /** Joins the pieces of a stream of server-sent events. */
    private static ObjectNode joined(String body) {
        ObjectNode answer = NODES.objectNode();
        StringBuilder text = new StringBuilder();
        String reason = null;
        boolean hasChoices = false;
        for (String line : body.split("\\R", -1)) {
            JsonNode event =
                    line.startsWith(EVENT) ? Answers.read(line.substring(EVENT.length())) : NODES.missingNode();
            JsonNode choice = event.path("choices").path(0);
            hasChoices |= choice.isObject();
            text.append(text(choice.path("delta").path("content")));
            reason = choice.path("finish_reason").asText(reason);
            copy(event, answer, "usage");
            copy(event, answer, "error");
        }
        if (hasChoices && !answer.has("error")) {
            // A stream that was cut off says no reason.
            ObjectNode choice = answer.putArray("choices").addObject();
            choice.put("finish_reason", reason == null ? "length" : reason);
            choice.putObject("message").put("content", text.toString());
        }
        return answer;
    }

    private static void copy(JsonNode event, ObjectNode answer, String name) {
        if (event.hasNonNull(name)) {
            answer.set(name, event.get(name));
        }
    }
}
