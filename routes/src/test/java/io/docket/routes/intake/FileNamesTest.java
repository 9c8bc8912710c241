package io.docket.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf, invoice.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\b.pdf, b.pdf",
        "'  a b.pdf ', a b.pdf",
        "'', unnamed",
        ".., unnamed",
        "a/, unnamed"
    })
    void keepsTheLastPartOfAName(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }

    @Test
    void dropsControlCharactersAndKeepsTheEnding() {
        assertThat(FileNames.clean("a\u0000b\nc.pdf")).isEqualTo("abc.pdf");
        assertThat(FileNames.clean("x".repeat(400) + ".pdf")).hasSize(255).endsWith(".pdf");
    }
}
