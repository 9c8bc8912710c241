package io.docket.routes.kinds.tables;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tables are done.
 *
 * @param partCharacters approximate size of a part, which is also what is repeated after a worker was killed
 * @param wholeBytes a table up to this size is done in one pass
 * @param maxColumns a table with more has a bad header
 * @param maxCellCharacters a row with a longer cell is rejected
 */
@Validated
@ConfigurationProperties("docket.tables")
public record TableProperties(
        @DefaultValue("500000") @Positive int partCharacters,
        @DefaultValue("1000000") @Positive long wholeBytes,
        @DefaultValue("1000") @Positive int maxColumns,
        @DefaultValue("1000000") @Positive int maxCellCharacters) {}
