package io.docket.routes.tables;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How large tables are done.
 *
 * @param partCharacters a part has about so many; what a killed worker had in hand is done again
 * @param wholeBytes a table up to this size is done in one pass
 */
@Validated
@ConfigurationProperties("docket.tables")
record TableProperties(
        @DefaultValue("500000") @Positive int partCharacters,
        @DefaultValue("1000000") @Positive long wholeBytes) {}
