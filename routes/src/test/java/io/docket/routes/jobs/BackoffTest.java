package io.docket.routes.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1, 500, 1000", "2, 1000, 2000", "3, 2000, 4000", "7, 30000, 60000", "60, 30000, 60000"})
    void doublesUpToTheLimitAndKeepsHalfOfItToChance(int attempt, long least, long most) {
        Duration wait = Backoff.after(attempt, Duration.ofSeconds(1), Duration.ofSeconds(60));

        assertThat(wait).isBetween(Duration.ofMillis(least), Duration.ofMillis(most));
    }
}
