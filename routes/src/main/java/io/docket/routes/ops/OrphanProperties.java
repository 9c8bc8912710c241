package io.docket.routes.ops;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When stored bytes are deleted that no row references.
 *
 * @param grace how long they stay; longer than any upload takes from its first byte to its row
 * @param every how often the file store is searched
 */
@Validated
@ConfigurationProperties("docket.orphans")
record OrphanProperties(
        @DefaultValue("24h") @NotNull Duration grace,
        @DefaultValue("1h") @NotNull Duration every) {}
