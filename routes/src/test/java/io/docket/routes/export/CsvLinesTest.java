package io.docket.routes.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinesTest {

    @ParameterizedTest
    @CsvSource({
        "Acme GmbH, Acme GmbH",
        "=HYPERLINK(1), '''=HYPERLINK(1)'",
        "@sum, '''@sum'",
        "+49 30 1234, '''+49 30 1234'",
        "-12.50, -12.50",
        "+7, +7",
        "-1+cmd, '''-1+cmd'"
    })
    void keepsASpreadsheetFromRunningATextAsAFormula(String value, String cell) {
        assertThat(CsvLines.safe(value)).isEqualTo(cell);
    }
}
