package io.docket.routes.sources;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a source is looked at.
 *
 * @param text as it was given: a pause as {@code 5s} or {@code 500} (milliseconds), or a cron expression of six fields
 */
record Schedule(
        String text, @Nullable Duration pause, @Nullable CronExpression cron) {

    /** @throws IllegalArgumentException when it is neither */
    static Schedule parse(String text) {
        if (text.strip().contains(" ")) {
            return new Schedule(text, null, CronExpression.parse(text.strip()));
        }
        Duration pause = DurationStyle.detectAndParse(text.strip());
        if (pause.toMillis() < 1) {
            throw new IllegalArgumentException("It is not longer than a millisecond");
        }
        return new Schedule(text, pause, null);
    }

    /** Returns the time until the next poll; more than a year when a cron expression never matches. */
    Duration next() {
        if (cron == null) {
            return pause == null ? Duration.ZERO : pause;
        }
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        ZonedDateTime due = cron.next(now);
        return due == null ? Duration.ofDays(1000) : Duration.between(now, due);
    }
}
