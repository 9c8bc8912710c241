package io.docket.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {

    @ParameterizedTest
    @CsvSource({
        "Acme GmbH, Acme GmbH",
        "=HYPERLINK(1), '''=HYPERLINK(1)'",
        "@sum, '''@sum'",
        "+49 30 1234, '''+49 30 1234'",
        "-12.50, -12.50",
        "'-1.234,50', '-1.234,50'",
        "-, -",
        "-@A1, '''-@A1'",
        "+7, +7",
        "-1+cmd, '''-1+cmd'",
        "a;=1+1, a;'=1+1",
        "a;-5;+7, a;-5;+7",
        "a;=x;@y$1, a;'=x;'@y$1",
        "a; b, a; b"
    })
    void keepsASpreadsheetFromRunningATextAsAFormula(String value, String cell) {
        assertThat(CsvCell.safe(value)).isEqualTo(cell);
    }
}
