package io.docket.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.routes.flow.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

    @Test
    void readsWhatIsSaid() {
        Sending sending = Sending.of(Map.of(
                "client_name", "Anna", "priority", "9", "process", "false", "metadata", "{\"cost_centre\":\"4711\"}"));

        assertThat(sending.data().clientName()).isEqualTo("Anna");
        assertThat(sending.data().metadata()).isEqualTo(Map.of("cost_centre", "4711"));
        assertThat(sending.priority()).isEqualTo(9);
        assertThat(sending.process()).isFalse();
    }

    @Test
    void isUsualWhenNothingIsSaid() {
        assertThat(Sending.of(Map.of())).isEqualTo(Sending.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[1]",
                "{",
                "{\"a\":{\"b\":1}}",
                "{\"a\":null}",
                "{\"\":\"b\"}",
                "{\"a\":\"1\",\"a\":\"2\"}",
                "{} {}",
                "7"
            })
    void refusesMetadataThatIsNoObjectOfStrings(String metadata) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Sending.of(Map.of("metadata", metadata)))
                .withMessageContaining("metadata");
    }

    @Test
    void refusesMoreMetadataThanTheLimit() {
        String names51 = IntStream.rangeClosed(1, 51)
                .mapToObj(i -> "\"name" + i + "\":\"\"")
                .collect(Collectors.joining(",", "{", "}"));

        for (String metadata :
                List.of("{\"a\":\"" + "x".repeat(501) + "\"}", "{\"" + "x".repeat(65) + "\":\"\"}", names51)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> Sending.of(Map.of("metadata", metadata)))
                    .withMessageContaining("metadata");
        }
    }

    @ParameterizedTest
    @CsvSource({"client_name, 200", "report_id, 200", "schema, 100"})
    void refusesATextThatIsLongerThanTheLimit(String field, int limit) {
        assertThat(Sending.of(Map.of(field, "x".repeat(limit)))).isNotEqualTo(Sending.NONE);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Sending.of(Map.of(field, "x".repeat(limit + 1))))
                .withMessageContaining(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "-1", "soon", ""})
    void refusesAPriorityThatIsNoDigit(String priority) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Sending.of(Map.of("priority", priority)));
    }
}
