package io.docket.routes.models;

import java.time.Duration;

/** Lets calls begin at a steady pace (Throttler), each for itself after a wait. */
final class Pace {
    private final long between;
    private long next = System.nanoTime();

    /**
     * @param perMinute calls; 0 for no limit
     */
    Pace(int perMinute) {
        between = perMinute == 0 ? 0 : Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /** Takes the next turn, and returns how long to wait for it. */
    synchronized Duration turn() {
        long now = System.nanoTime();
        next = Math.max(now, next);
        Duration wait = Duration.ofNanos(next - now);
        next += between;
        return wait;
    }
}
