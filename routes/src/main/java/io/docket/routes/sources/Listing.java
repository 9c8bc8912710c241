package io.docket.routes.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source would take.
 *
 * @param error why its files could not be listed; null when they could
 * @param truncated whether there are more than are shown
 * @param leftOut what lies there and is never taken
 */
record Listing(boolean reachable, @Nullable String error, boolean truncated, List<Found> files, List<LeftOut> leftOut) {
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

    /** A file that is never taken. */
    record LeftOut(String name, String reason) {}

    /** Gathers a listing. */
    static final class Collector {
        private final List<Found> files = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private boolean truncated;

        void found(Found file) {
            truncated |= files.size() == SHOWN;
            if (files.size() < SHOWN) {
                files.add(file);
            }
        }

        void leftOut(LeftOut file) {
            truncated |= leftOut.size() == SHOWN;
            if (leftOut.size() < SHOWN) {
                leftOut.add(file);
            }
        }

        /** Returns whether the limit is reached and more was found. */
        boolean isFull() {
            return truncated && files.size() == SHOWN;
        }

        Listing listing() {
            return new Listing(true, null, truncated, files, leftOut);
        }
    }

    static Listing failed(Throwable cause) {
        return new Listing(false, Reasons.of(cause), false, List.of(), List.of());
    }
}
