package io.docket.processors.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpacesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a b",
                " a \t\n b\r\n",
                "a\u000B\f b",
                "a\u00A0b\u2003c",
                "\n\n",
                "ü\u0085𝄞 \u2028x"
            })
    void isWhatRegularExpressionsHave(String text) {
        assertThat(Spaces.collapsed(text)).isEqualTo(text.replaceAll("\\s+", " "));
        assertThat(Spaces.flattened(text)).isEqualTo(text.replaceAll("\\s", " "));
        assertThat(Spaces.hasLineEnd(text)).isEqualTo(text.matches("(?s).*\\R.*"));
    }
}
