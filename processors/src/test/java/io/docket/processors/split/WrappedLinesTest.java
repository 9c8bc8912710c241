package io.docket.processors.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedLinesTest {

    @Test
    void joinsTheLinesOfAParagraph() {
        String page = """
                The tenant rents the office on the second floor
                from the landlord for five years. The rent for
                the office is due.

                The landlord may raise the rent once a year, as
                the law says.
                """;

        assertThat(WrappedLines.joined(page)).isEqualTo("""
                The tenant rents the office on the second floor from the landlord for five years. The rent for the office is due.

                The landlord may raise the rent once a year, as the law says.
                """);
    }

    @Test
    void makesAWordWholeThatWasCutAtTheEndOfALine() {
        assertThat(WrappedLines.joined("Der Vermieter darf die Miete einmal im Kalen-\r\nderjahr erhöhen."))
                .isEqualTo("Der Vermieter darf die Miete einmal im Kalenderjahr erhöhen.");
    }

    @Test
    void keepsTheHyphenOfANameAtTheEndOfALine() {
        assertThat(WrappedLines.joined("The lease was signed by the lawyers of Meyer-\nLansky and their clients."))
                .isEqualTo("The lease was signed by the lawyers of Meyer- Lansky and their clients.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lease of the office\nThe tenant rents the office on the second floor of the house.",
                "The tenant pays each month, for the office and\n- the rent of the rooms on the second floor\n- the costs of heating and of warm water",
                "1. The tenant rents the office on the second floor\n2. The rent is due on the first day of each month",
                "The rule is old, but nobody has found a better one.\nReceiving\nThe archive returns the notes of the day",
                "Jane Doe\n12 Harbour Street\nSpringfield",
                "rent of the office on the second floor      2,000.00\nheating and warm water, paid in advance       300.00",
                "A first paragraph that is as long as its line is\n\nand another one after it",
                "",
                "\n\n"
            })
    void leavesLinesThatWereEndedOnPurpose(String text) {
        assertThat(WrappedLines.joined(text)).isEqualTo(text);
    }
}
