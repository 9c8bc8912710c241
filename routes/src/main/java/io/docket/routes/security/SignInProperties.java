package io.docket.routes.security;

import io.docket.routes.store.accounts.SignInRows.Limit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits for failed sign-ins.
 *
 * @param attempts for one user name without a wait
 * @param addressAttempts from one address without a wait
 * @param firstWait after these; each further attempt doubles it, up to 64 times as long
 */
@Validated
@ConfigurationProperties("docket.sign-in")
record SignInProperties(
        @DefaultValue("5") @Positive int attempts,
        @DefaultValue("50") @Positive int addressAttempts,
        @DefaultValue("5s") @NotNull Duration firstWait) {
    private static final int DOUBLINGS = 6;
    private static final Duration MEMORY = Duration.ofHours(1);

    Limit ofName() {
        return new Limit(attempts, firstWait, DOUBLINGS, MEMORY);
    }

    Limit ofAddress() {
        return new Limit(addressAttempts, firstWait, DOUBLINGS, MEMORY);
    }
}
