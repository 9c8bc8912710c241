package io.docket.routes.models;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.processors.split.WrappedLines;
import io.docket.routes.flow.ServiceException;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.FailureCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Translates: a translator where one is set, else the language model. */
@Component
public class Translator {
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
                "DOCKET_TRANSLATE_URL (the address before /translate), DOCKET_TRANSLATE_API, DOCKET_TRANSLATE_API_KEY");
    }

    public boolean isThere() {
        return properties.isSet() || model.isThere();
    }

    /** Returns who translates, for people and for the record. */
    public String name() {
        return properties.isSet() ? properties.api().label() + " at " + address() : model.name();
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
     * @throws TooLongException when it takes only shorter texts
     */
    public Said translate(DocumentRow document, String text, String source, String target) {
        return properties.isSet()
                ? translated(text, source, target)
                : model.ask(document, prompts.of(Question.Task.TRANSLATE, source, target, text));
    }

    private Said translated(String text, String source, String target) {
        String asked = WrappedLines.joined(text);
        return Words.in(asked)
                ? new Said(ask(asked, source, target), Said.End.WHOLE, 0)
                : new Said(text, Said.End.WHOLE, 0);
    }

    private String ask(String text, String source, String target) {
        try {
            BoundedClient client = threads.client(
                    properties.timeout(), (int) properties.answerSize().toBytes());
            JsonNode answer = Answers.json(client.execute(properties.api().request(properties, text, source, target)));
            JsonNode translation = properties.api().translation(answer);
            if (!translation.isTextual()) {
                throw Answers.without("translation", answer);
            }
            if (translation.asText().isBlank()) {
                throw faults.useless("gave an empty translation");
            }
            return Entities.unlike(text, translation.asText());
        } catch (ServiceException e) {
            throw e;
        } catch (RuntimeException e) {
            ServiceException fault = faults.of(e);
            throw CallFaults.isTooLong(e) ? TooLongException.of(fault) : fault;
        }
    }

    private String address() {
        return Addresses.host(properties.url());
    }
}
