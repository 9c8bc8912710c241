package io.docket.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** A wait for nothing: the moment of a kill is by chance. */
final class Pause {
    private Pause() {}

    static void of(int millis) {
        await().pollDelay(Duration.ofMillis(millis))
                .atMost(Duration.ofMillis(millis + 10_000L))
                .until(() -> true);
    }
}
