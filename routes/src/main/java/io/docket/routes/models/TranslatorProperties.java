package io.docket.routes.models;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * A translator; without one a language model translates, if there is one.
 *
 * @param url of its API, e.g. {@code http://localhost:5000}; empty for none
 * @param api whose API it speaks
 * @param apiKey empty when it wants none
 * @param timeout of one call, from the connection to the last byte of the answer
 * @param answerSize most bytes that are read of an answer
 */
@Validated
@ConfigurationProperties("docket.translate")
record TranslatorProperties(
        @DefaultValue("") @NotNull String url,
        @DefaultValue("libretranslate") @NotNull TranslatorApi api,
        @DefaultValue("") @NotNull String apiKey,
        @DefaultValue("60s") @NotNull Duration timeout,
        @DefaultValue("2MB") @NotNull DataSize answerSize) {

    boolean isSet() {
        return !url.isBlank();
    }

    /** Returns the address before {@code /translate}, whether that was named with it or not. */
    String base() {
        return Addresses.before(url, "/translate");
    }

    /** Returns the key without the line end that files and secrets of clusters put after it. */
    String key() {
        return apiKey.strip();
    }
}
