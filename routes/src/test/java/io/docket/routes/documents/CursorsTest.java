package io.docket.routes.documents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.documents.DocumentQuery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "!!!", "YWJj", "eCBhYmM"})
    void refusesACursorThatWasNotGivenOut(String cursor) {
        assertThatThrownBy(() -> Cursors.read(DocumentQuery.Sort.UPLOADED_AT, cursor))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(cursor);
    }
}
