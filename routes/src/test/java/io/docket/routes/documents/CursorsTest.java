package io.docket.routes.documents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.routes.flow.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "!!!", "YWJj"})
    void refusesACursorThatWasNotGivenOut(String cursor) {
        assertThatThrownBy(() -> Cursors.read(cursor))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(cursor);
    }
}
