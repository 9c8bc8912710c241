package io.docket.routes.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressViewTest {
    @ParameterizedTest
    @CsvSource({"0, 23, 0", "10, 23, 43.4", "1, 3, 33.3", "9999, 10000, 99.9", "10000, 10000, 100", "1, 1000000, 0"})
    void aHundredPercentIsSaidWhenAllIsDone(long done, long total, double percent) {
        assertThat(ProgressView.percent(done, total)).isEqualTo(percent);
    }
}
