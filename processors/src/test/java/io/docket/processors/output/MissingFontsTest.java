package io.docket.processors.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingFontsTest {
    private final MissingFonts fonts = new MissingFonts();

    @ParameterizedTest
    @CsvSource({
        "日本語を読む。 Latin, 'Han 4, Hiragana 3'",
        "شكرا جزيلا 42 👍, Arabic 9",
        "x שלום y, Hebrew 4",
        "मात्रा, Devanagari 6"
    })
    void namesTheScriptsThatTheOutputPdfNames(String text, String counts) throws Exception {
        assertThat(fonts.in(List.of("plain", text))).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo("NO_FONT");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message()).endsWith(": " + counts);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Größe, œuvre", "Москва Αθήνα ✓ ≤", "ok 👍🎉", "\uf0b7 bullet", "𝄞", "\ud800"})
    void saysNothingOfWhatHasAFontOrNoScript(String text) throws Exception {
        assertThat(fonts.in(List.of(text))).isEmpty();
    }

    @Test
    void countsLettersOfALongLineOnce() throws Exception {
        assertThat(fonts.in(List.of("𡉃".repeat(25_000) + "\n" + "京".repeat(5))))
                .hasValueSatisfying(finding ->
                        assertThat(finding.message()).contains("25005 letters").endsWith("Han 25005"));
    }
}
