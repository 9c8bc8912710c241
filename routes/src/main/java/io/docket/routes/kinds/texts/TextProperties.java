package io.docket.routes.kinds.texts;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How texts are cut.
 *
 * @param chunkCharacters a chunk is about this long, in UTF-16 units
 * @param wholeCharacters a text up to this length is cut in one pass, a longer one by its parts
 * @param partCharacters approximate size of a part, which is also what is repeated after a worker was killed
 */
@Validated
@ConfigurationProperties("docket.texts")
public record TextProperties(
        @DefaultValue("4000") @Positive int chunkCharacters,
        @DefaultValue("2000000") @Positive int wholeCharacters,
        @DefaultValue("500000") @Positive int partCharacters) {}
