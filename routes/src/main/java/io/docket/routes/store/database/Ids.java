package io.docket.routes.store.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.HexFormat;

/** Ids that sort by the time they were made: UUID version 7 (RFC 9562), rising within a process. */
public final class Ids {
    private Ids() {}

    public static String next() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }

    /** Returns the lowest id of the time {@code before} an id was made. */
    public static String earlier(String id, Duration before) {
        long millis = Long.parseLong(id.substring(0, 8) + id.substring(9, 13), 16) - before.toMillis();
        String hex = HexFormat.of().toHexDigits(Math.max(0, millis), 12);
        return hex.substring(0, 8) + "-" + hex.substring(8);
    }
}
