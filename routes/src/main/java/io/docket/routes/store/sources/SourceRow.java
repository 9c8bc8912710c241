package io.docket.routes.store.sources;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it goes.
 *
 * @param team whose documents it brings
 * @param kind what it is: a folder, an SFTP server or a bucket; unknown when its definition cannot be read
 * @param address without credentials
 * @param fault why its definition was refused; null when it is good
 * @param pausedBy null when it is not paused
 * @param holder the process that fetches
 * @param refused files that were moved aside and are no documents
 */
public record SourceRow(
        String name,
        String team,
        String kind,
        String address,
        String schedule,
        @Nullable String fault,
        @Nullable String pausedBy,
        @Nullable String holder,
        @Nullable Instant leaseUntil,
        Report report,
        long refused,
        @Nullable Instant pollAskedAt,
        @Nullable Instant testAskedAt) {

    /**
     * How the holder's last poll went.
     *
     * @param health {@code running}, {@code unreachable} or {@code failing}
     * @param putOff files that had to stay where they are
     */
    public record Report(
            String health,
            @Nullable Instant lastPollAt,
            @Nullable String lastError,
            @Nullable Instant lastErrorAt,
            int putOff) {}

    public boolean isPaused() {
        return pausedBy != null;
    }

    /** Returns whether a process fetches from it. */
    public boolean isHeld() {
        return leaseUntil != null && leaseUntil.isAfter(Instant.now());
    }

    /** Returns whether a process fetches from it, and will for some time unless it renews. */
    public boolean isHeldBy(String process, Duration left) {
        return process.equals(holder)
                && leaseUntil != null
                && leaseUntil.isAfter(Instant.now().plus(left));
    }
}
