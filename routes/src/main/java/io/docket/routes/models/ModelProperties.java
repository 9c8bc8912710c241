package io.docket.routes.models;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The language model that summarises, translates and puts into plain language: any endpoint that speaks OpenAI's chat
 * completions. Nothing of a document is sent anywhere while {@code url} is empty.
 *
 * @param url of the API, e.g. {@code http://localhost:11434/v1}; empty for none
 * @param model its name there
 * @param apiKey empty when the endpoint wants none; only processes with the role worker need it
 * @param timeout of one call, from the connection to the last byte of the answer
 * @param answerTokens most tokens that it may answer with
 * @param answerSize most bytes that are read of an answer
 * @param callsPerMinute of this process; 0 for no limit
 * @param jobTokens most tokens, in and out, for one processing of a document; 0 for no limit
 * @param dayTokens most tokens, in and out, for all documents on one day (UTC); 0 for no limit
 */
@Validated
@ConfigurationProperties("docket.llm")
record ModelProperties(
        @DefaultValue("") @NotNull String url,
        @DefaultValue("") @NotNull String model,
        @DefaultValue("") @NotNull String apiKey,
        @DefaultValue("120s") @NotNull Duration timeout,
        @DefaultValue("2048") @Positive int answerTokens,
        @DefaultValue("2MB") @NotNull DataSize answerSize,
        @DefaultValue("0") @PositiveOrZero int callsPerMinute,
        @DefaultValue("5000000") @PositiveOrZero long jobTokens,
        @DefaultValue("0") @PositiveOrZero long dayTokens) {

    boolean isSet() {
        return !url.isBlank();
    }

    /** Returns the address before {@code /chat/completions}, whether that was named with it or not. */
    String base() {
        return Addresses.before(url, "/chat/completions");
    }

    /** Returns the key without the line end that files and secrets of clusters put after it; not empty. */
    String key() {
        // OpenAI's client wants one; servers without keys do not look.
        return apiKey.isBlank() ? "none" : apiKey.strip();
    }

    /** Returns where it goes, for people. */
    String host() {
        return Addresses.host(url);
    }
}
