package io.docket.routes.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a translator is asked, and where in its answer the translation stands. */
enum TranslatorApi {
    /**
     * LibreTranslate's.
     *
     * @see <a href="https://docs.libretranslate.com/">LibreTranslate's API</a>
     */
    LIBRETRANSLATE("LibreTranslate") {
        @Override
        HttpRequest request(TranslatorProperties to, String text, String source, String target) {
            return post(to, "application/json")
                    .body(json(new Asked(text, code(source), code(target), "text", emptyToNull(to.key()))))
                    .build();
        }

        @Override
        JsonNode translation(JsonNode answer) {
            return answer.path("translatedText");
        }
    },

    /**
     * That of Apertium's APy.
     *
     * @see <a href="https://wiki.apertium.org/wiki/Apertium-apy">APy</a>
     */
    APERTIUM("Apertium") {
        @Override
        HttpRequest request(TranslatorProperties to, String text, String source, String target) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("langpair", source + "|" + target);
            fields.put("markUnknown", "no");
            // Otherwise the text is taken for HTML.
            fields.put("format", "txt");
            if (!to.key().isEmpty()) {
                fields.put("key", to.key());
            }
            fields.put("q", text);
            return post(to, "application/x-www-form-urlencoded")
                    .body(fields.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&")))
                    .build();
        }

        @Override
        JsonNode translation(JsonNode answer) {
            return answer.path("responseData").path("translatedText");
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String label;

    TranslatorApi(String label) {
        this.label = label;
    }

    /** Returns its name for people. */
    String label() {
        return label;
    }

    /**
     * Returns the request for a translation.
     *
     * @param source language of the text, ISO 639-2/T
     * @param target language that it is wanted in, ISO 639-2/T
     */
    abstract HttpRequest request(TranslatorProperties to, String text, String source, String target);

    /** Returns the translation that an answer holds; a missing node when it holds none. */
    abstract JsonNode translation(JsonNode answer);

    private static HttpRequest.Builder post(TranslatorProperties to, String type) {
        return HttpRequest.builder()
                .method(HttpMethod.POST)
                .url(to.base() + "/translate")
                .addHeader("Content-Type", type);
    }

    /** A language without a code of two letters is told to the service as it is, which says whether it knows it. */
    private static String code(String longCode) {
        return Languages.code(longCode).orElse(longCode);
    }

    private static String json(Asked asked) {
        try {
            return JSON.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The body of a request to LibreTranslate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Asked(
            String q,
            String source,
            String target,
            String format,
            @JsonProperty("api_key") @Nullable String apiKey) {}
}
