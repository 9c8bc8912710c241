package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({"5s, 5000", "500, 500", "2m, 120000", "' 1h ', 3600000"})
    void waitsAsLongAsAPauseSays(String text, long millis) {
        assertThat(Schedule.parse(text).next()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void waitsUntilTheTimeOfDayThatACronExpressionSays() {
        Schedule nightly = Schedule.parse("0 30 2 * * *");

        Duration wait = nightly.next();
        ZonedDateTime due = ZonedDateTime.now(ZoneId.systemDefault()).plus(wait);

        assertThat(due.getHour()).isEqualTo(2);
        assertThat(due.getMinute()).isEqualTo(30);
        assertThat(due.getSecond()).isZero();
        assertThat(wait).isLessThan(Duration.ofHours(26));
    }

    @Test
    void isNeverDueOnADayThatThereIsNot() {
        assertThat(Schedule.parse("0 0 0 30 2 *").next()).isGreaterThan(Duration.ofDays(366));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "0s", "* * * * *", "61 * * * * *"})
    void refusesWhatIsNeitherAPauseNorACronExpressionOfSixFields(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.parse(text));
    }
}
