package io.docket.routes.jobs;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a next try: doubling up to a limit, half of it by chance so that failures do not return in step. */
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
