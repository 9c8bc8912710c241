package io.docket.routes.store.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Converts times to what both databases store: microseconds since 1970. */
public final class Times {
    private static final long MICROS = 1_000_000;
    private static final long NANOS_PER_MICRO = 1000;

    private Times() {}

    /**
     * Saturates for times beyond the year 290,000. ChronoUnit.MICROS.between cannot be used: it overflows after 292
     * years.
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
