package io.docket.routes.flow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "W/\"12\"", " \"12\" ", "*"})
    void takesTheSameVersion(String ifMatch) {
        assertThatCode(() -> Versions.match(ifMatch, 12)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"11\"", "12", "\"012345678901234567890\"", "\"abc\"", ""})
    void refusesAnotherVersion(String ifMatch) {
        assertThatThrownBy(() -> Versions.match(ifMatch, 12))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("the document is at \"12\"");
    }
}
