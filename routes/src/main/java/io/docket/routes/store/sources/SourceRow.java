package io.docket.routes.store.sources;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source and its state.
 *
 * @param team that its documents belong to
 * @param kind what it is: a folder, an SFTP server or a bucket; unknown when its definition cannot be read
 * @param address without credentials
 * @param fault why its definition was refused; null when it is good
 * @param pausedBy null when it is not paused
 * @param holder the process that has the lease
 * @param refused number of files that were refused and moved aside
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
     * The outcome of the holder's last poll.
     *
     * @param health {@code running}, {@code unreachable} or {@code failing}
     * @param putOff number of files that could not be taken and stay where they are
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

    /** Returns whether a process has a valid lease. */
    public boolean isHeld() {
        return leaseUntil != null && leaseUntil.isAfter(Instant.now());
    }

    /** Returns whether a process has the lease, for at least {@code left} from now. */
    public boolean isHeldBy(String process, Duration left) {
        return process.equals(holder)
                && leaseUntil != null
                && leaseUntil.isAfter(Instant.now().plus(left));
    }
}
