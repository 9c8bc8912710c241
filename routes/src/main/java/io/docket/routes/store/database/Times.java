package io.docket.routes.store.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as both databases keep them: microseconds since 1970. */
public final class Times {
    private static final long MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1000;

    private Times() {}

    /**
     * Returns the nearest that there is for times beyond the year 290,000. ChronoUnit goes by nanoseconds, of which a long
     * has no more than 292 years.
     */
    public static long micros(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / NANOS_PER_MICRO);
        } catch (ArithmeticException e) {
            return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    public static @Nullable Long microsOrNull(@Nullable Instant instant) {
        return instant == null ? null : micros(instant);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
