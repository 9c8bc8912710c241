package io.docket.processors.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextClassifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "letter | Ms Ann Example~1 High Street~~Dear Ms Example,~~the lift will be closed on Monday.~~Kind regards~Ben",
                "letter | Betreff: Aufzug~~Sehr geehrte Frau Muster,~~der Aufzug steht am Montag still.~~Mit freundlichen Grüßen~Ben",
                "letter | Objet : ascenseur~~Madame, Monsieur,~~l'ascenseur sera arrêté lundi.~~Cordialement~Ben",
                "contract | Lease Agreement~~between Ann (hereinafter the landlord) and Ben (hereinafter the tenant)~~Article 1~The parties agree.~Article 2~Termination needs writing.",
                "contract | Mietvertrag~~zwischen Anna, nachfolgend Vermieterin, und Ben, nachfolgend Mieter~§ 1 Mietsache~§ 2 Miete~§ 3 Kündigungsfrist~Gerichtsstand ist Köln.",
                "report | Annual report 2025~~Abstract~The harbour grew.~~1 Introduction~Ships came (figure 1).~~2 Conclusions~More will come.~~References~Example et al. 2024",
                "report | Bericht über den Hafen~~Inhaltsverzeichnis~1 Einleitung~2 Ergebnisse~3 Fazit~~Einleitung~Schiffe kamen, siehe Abbildung 2.",
                "invoice | Invoice~~Invoice number 17~Invoice date 2026-03-01~Total amount 119.00~VAT 19.00",
                "other | The cat sat on the mat and looked at the rain, which did not stop until the evening."
            })
    void tellsWhatATextIs(String name, String text) {
        assertThat(TextClassifier.of(text.replace('~', '\n')).name()).isEqualTo(name);
    }

    @Test
    void rowsOfATableAreATable() {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> i + "\tAnn " + i + "\t12.00")
                .collect(Collectors.joining("\n"));

        assertThat(TextClassifier.of(rows).name()).isEqualTo("table");
    }

    @Test
    void aTextThatSaysLittleIsNotSure() {
        assertThat(TextClassifier.of("Regards").confidence())
                .isLessThan(TextClassifier.of("Dear Ann,\n\nsee you.\n\nKind regards\nBen")
                        .confidence());
    }

    @Test
    void lettersWithoutEndTakeNoTimeWithoutEnd() {
        assertThat(TextClassifier.of("a".repeat(5_000_000)).name()).isEqualTo("other");
        assertThat(TextClassifier.of("the the ".repeat(500_000)).name()).isEqualTo("other");
        assertThat(TextClassifier.of("\n".repeat(100_000)).name()).isEqualTo("other");
    }
}
