package io.docket.routes.models;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.FailureCode;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Translates: a service with LibreTranslate's API where one is set, else the language model.
 *
 * @see <a href="https://docs.libretranslate.com/">LibreTranslate's API</a>
 */
@Component
public class Translator {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TranslatorProperties properties;
    private final LanguageModel model;
    private final Prompts prompts;
    private final CallThreads threads;
    private final CallFaults faults;

    Translator(TranslatorProperties properties, LanguageModel model, Prompts prompts, CallThreads threads) {
        this.properties = properties;
        this.model = model;
        this.prompts = prompts;
        this.threads = threads;
        faults = new CallFaults(
                "The translator" + (properties.isSet() ? " at " + address() : ""),
                FailureCode.TRANSLATOR_UNAVAILABLE,
                "DOCKET_TRANSLATE_URL, DOCKET_TRANSLATE_API_KEY");
    }

    public boolean isThere() {
        return properties.isSet() || model.isThere();
    }

    /** Returns who translates, for people and for the record. */
    public String name() {
        return properties.isSet() ? "LibreTranslate at " + address() : model.name();
    }

    /** Returns where the language model is that translates; null when the name says it. */
    public @Nullable String host() {
        return properties.isSet() ? null : model.host();
    }

    /** Returns in which words it is asked; null when it takes no words. */
    public @Nullable String prompt(String source) {
        return properties.isSet() ? null : prompts.version(source);
    }

    /**
     * Translates one piece of a document.
     *
     * @param source its language, ISO 639-2/T
     * @param target the language that it is wanted in, ISO 639-2/T
     * @throws ServiceException when it does not answer, or does not know a language
     */
    public Said translate(DocumentRow document, String text, String source, String target) {
        return properties.isSet()
                ? new Said(ask(text, code(source), code(target)), false, 0)
                : model.ask(document, prompts.of(Question.Task.TRANSLATE, source, target, text));
    }

    private String ask(String text, String source, String target) {
        try {
            HttpRequest request = HttpRequest.builder()
                    .method(HttpMethod.POST)
                    .url(properties.url().replaceAll("/+$", "") + "/translate")
                    .addHeader("Content-Type", "application/json")
                    .body(JSON.writeValueAsString(
                            new Asked(text, source, target, "text", emptyToNull(properties.apiKey()))))
                    .build();
            BoundedClient client = threads.client(
                    properties.timeout(), (int) properties.answerSize().toBytes());
            JsonNode answer = JSON.readTree(client.execute(request).body());
            if (!answer.path("translatedText").isTextual()) {
                throw faults.useless("gave an answer without translatedText");
            }
            return answer.path("translatedText").asText();
        } catch (JsonProcessingException e) {
            throw faults.useless("gave an answer that is no JSON");
        } catch (ServiceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw faults.of(e);
        }
    }

    /** A language without a code of two letters is told to the service as it is, which says whether it knows it. */
    private static String code(String longCode) {
        return Languages.code(longCode).orElse(longCode);
    }

    private String address() {
        return Addresses.host(URI.create(properties.url()));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The body of a request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Asked(
            String q,
            String source,
            String target,
            String format,
            @JsonProperty("api_key") @Nullable String apiKey) {}
}
