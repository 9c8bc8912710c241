package io.docket.routes.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source would take.
 *
 * @param error why its files could not be listed; null when they could
 * @param truncated whether there are more than are shown
 */
record Listing(boolean reachable, @Nullable String error, boolean truncated, List<Found> files) {
    private static final int SHOWN = 100;

    /**
     * One file.
     *
     * @param ageSeconds by our clock, at least 0
     */
    record Found(String name, long sizeBytes, long ageSeconds) {

        static Found of(String name, long size, Instant modified) {
            return new Found(
                    name,
                    size,
                    Math.max(0, Duration.between(modified, Instant.now()).toSeconds()));
        }
    }

    static Listing of(Stream<Found> found) {
        List<Found> first = found.limit(SHOWN + 1).toList();
        return new Listing(true, null, first.size() > SHOWN, first.subList(0, Math.min(SHOWN, first.size())));
    }

    static Listing failed(Throwable cause) {
        return new Listing(false, Reasons.of(cause), false, List.of());
    }
}
