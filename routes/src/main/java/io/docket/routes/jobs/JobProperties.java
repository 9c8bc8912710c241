package io.docket.routes.jobs;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How jobs are run.
 *
 * @param interactiveConsumers documents of the interactive lane at once
 * @param bulkConsumers tables, or parts of them, at once
 * @param slowConsumers documents, or parts of them, that wait for others than Docket at once
 * @param maxAttempts tries before a failure of the infrastructure is final
 * @param firstRetry wait before the second try; doubles each time
 * @param longestRetry where the doubling ends
 */
@Validated
@ConfigurationProperties("docket.jobs")
record JobProperties(
        @DefaultValue("2") @Positive int interactiveConsumers,
        @DefaultValue("2") @Positive int bulkConsumers,
        @DefaultValue("2") @Positive int slowConsumers,
        @DefaultValue("5") @Positive int maxAttempts,
        @DefaultValue("1s") @NotNull Duration firstRetry,
        @DefaultValue("60s") @NotNull Duration longestRetry) {}
