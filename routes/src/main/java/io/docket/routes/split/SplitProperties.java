package io.docket.routes.split;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How documents are cut.
 *
 * @param chunkCharacters a chunk of text is about this long
 * @param maxColumns a table with more has a bad header
 * @param maxCellCharacters a row with a longer cell is rejected
 */
@Validated
@ConfigurationProperties("docket.split")
public record SplitProperties(
        @DefaultValue("4000") @Positive int chunkCharacters,
        @DefaultValue("1000") @Positive int maxColumns,
        @DefaultValue("1000000") @Positive int maxCellCharacters) {}
