package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Times;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Timeouts after which workers and messages count as lost.
 *
 * @param lease how long a lease is valid; workers renew it four times in this time
 * @param resendAfter after how long a wake-up is sent again, unless earlier ones of its lane are being taken
 */
@Validated
@ConfigurationProperties("docket.jobs")
public record LeaseTimes(
        @DefaultValue("60s") @NotNull Duration lease,
        @DefaultValue("15s") @NotNull Duration resendAfter) {

    long leaseEnd() {
        return Times.micros(Instant.now().plus(lease));
    }

    long resendAt() {
        return Times.micros(Instant.now().plus(resendAfter));
    }
}
