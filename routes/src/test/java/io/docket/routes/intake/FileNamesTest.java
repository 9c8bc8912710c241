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
        "a*b?[c]\\d.txt, a*b?[c]\\d.txt",
        "\\\\server\\share\\b.pdf, b.pdf",
        "'', unnamed",
        ".., unnamed",
        "a/, unnamed"
    })
    void keepsTheLastPartOfAName(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }

    @Test
    void dropsWhatTurnsANameAroundAndHalvesOfPairs() {
        assertThat(FileNames.clean("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileNames.clean("\ud800.txt")).isEqualTo(".txt");
        assertThat(FileNames.clean("\ud83d\ude00".repeat(200) + ".txt"))
                .hasSize(254)
                .startsWith("\ud83d\ude00");
    }

    @Test
    void dropsControlCharactersAndKeepsTheEnding() {
        assertThat(FileNames.clean("a\u0000b\nc.pdf")).isEqualTo("abc.pdf");
        assertThat(FileNames.clean("x".repeat(400) + ".pdf")).hasSize(255).endsWith(".pdf");
    }
}
