package io.docket.routes.models;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * A translator that speaks LibreTranslate's API; without one a language model translates, if there is one.
 *
 * @param url of the API, e.g. {@code http://localhost:5000}; empty for none
 * @param apiKey empty when it wants none
 * @param timeout of one call, from the connection to the last byte of the answer
 * @param answerSize most bytes that are read of an answer
 */
@Validated
@ConfigurationProperties("docket.translate")
record TranslatorProperties(
        @DefaultValue("") @NotNull String url,
        @DefaultValue("") @NotNull String apiKey,
        @DefaultValue("60s") @NotNull Duration timeout,
        @DefaultValue("2MB") @NotNull DataSize answerSize) {

    boolean isSet() {
        return !url.isBlank();
    }
}
