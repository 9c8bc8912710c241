package io.docket.routes.flow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses timestamps of clients (RFC 3339), with offsets up to 23:59; java.time allows only 18:00. */
public final class Instants {
    private static final Pattern TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]"
            + "([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))");
    private static final int MAX_HOURS = 23;
    private static final int MAX_MINUTES = 59;

    private Instants() {}

    /** Returns the time; empty when the text is no RFC 3339 timestamp. */
    public static Optional<Instant> parse(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Instant local = LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2))
                    .toInstant(ZoneOffset.UTC);
            if (matcher.group(3) == null) {
                return Optional.of(local);
            }
            int hours = Integer.parseInt(matcher.group(4));
            int minutes = Integer.parseInt(matcher.group(5));
            if (hours > MAX_HOURS || minutes > MAX_MINUTES) {
                return Optional.empty();
            }
            long ahead = (hours * 60L + minutes) * 60;
            return Optional.of(local.minusSeconds(matcher.group(3).equals("-") ? -ahead : ahead));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
