package io.docket.routes.store.jobs;

import io.docket.routes.store.database.Times;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When silence is taken for loss.
 *
 * @param lease how long a worker may be silent before its work is taken from it; it is heard of four times as often
 * @param resendAfter how long a wake-up may wait, while none of its lane is taken, before it is sent again
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
