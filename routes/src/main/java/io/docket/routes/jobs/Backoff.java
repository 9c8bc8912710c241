package io.docket.routes.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential backoff up to a limit, half of it random, so that retries of many jobs do not coincide. */
final class Backoff {
    private Backoff() {}

    /**
     * Returns a wait.
     *
     * @param attempt that has just failed, from 1
     */
    static Duration after(int attempt, Duration first, Duration longest) {
        long doubled = first.toMillis() << Math.min(attempt - 1, 20);
        long limit = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(limit / 2 + ThreadLocalRandom.current().nextLong(limit / 2 + 1));
    }
}
