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
                "letter | Hola Rosa:~~ya hemos pintado el portal. ¿Puedes guardarme los paquetes?~~Un abrazo,~Nuria",
                "letter | Chers amis,~~nous sommes bien arrivés. Venez nous voir à Pâques.~~Je vous embrasse~Claire",
                "letter | Objet : résiliation de mon contrat~~Messieurs,~~je résilie mon contrat. Le préavis est d’un mois.~~Je vous prie d’agréer mes salutations",
                "contract | Arbeitsvertrag~~zwischen Anna Muster (Arbeitgeberin) und Ben Muster (Arbeitnehmer)~1. Beginn~2. Vergütung~Der Arbeitgeber zahlt monatlich.",
                "contract | UMOWA NAJMU~~między Anną Nowak, zwaną dalej Wynajmującą, a Janem Nowakiem, zwanym dalej Najemcą~§ 1~Czynsz wynosi 2400 zł.~§ 2~Zmiany wymagają formy pisemnej.",
                "report | Minutes of the council meeting~~Present: Ann, Ben~Apologies: Chloe~~1. Playground~It was resolved to replace the swings.",
                "report | Protokoll der Sitzung~~Anwesend: Anna, Ben~~TOP 1 Dach~Das Dach wird erneuert.~TOP 2 Verschiedenes",
                "report | ACTA DE LA REUNIÓN~~Asistentes: Ana, Luis~~Orden del día~1. Obras~~Se levanta la sesión a las 19.40 horas.",
                "invoice | Rechnung 17~Rechnungsdatum: 1.3.2026~~Sehr geehrter Herr Muster,~~Hecke schneiden 6 Std. 288,00~Zwischensumme 288,00~USt 54,72~Gesamtbetrag 342,72~Bitte überweisen Sie den Betrag.~~Mit freundlichen Grüßen",
                "invoice | CORNER DELI~Receipt 88213~Soup 4.50~Tea 1.90~Total 6.40~Cash 10.00~Change 3.60~VAT 1.07",
                "other | Quotation Q-33~~Fence 2,880.00~Gate 340.00~The prices include VAT.",
                "other | Curriculum vitae~~Ann Example~~Education~2010 University~Work experience~2015 Librarian",
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

    @ParameterizedTest
    @CsvSource({"';'", "'   '", "' '", "'|'"})
    void rowsAreToldWhateverDividesTheirCells(String gap) {
        String rows = IntStream.range(0, 10)
                .mapToObj(i -> String.join(gap, "Ann", "41:" + (10 + i), "1" + i + ".00", "" + i))
                .collect(Collectors.joining("\n"));

        assertThat(TextClassifier.of(rows).name()).isEqualTo("table");
    }

    @Test
    void aReportWithATableIsAReport() {
        String rows = IntStream.range(0, 20)
                .mapToObj(i -> "Place " + i + "\t" + i + "\t12.00")
                .collect(Collectors.joining("\n"));
        String prose = "The water of the district was tested each month.\n".repeat(20);

        assertThat(TextClassifier.of("Annual report\n\nIntroduction\n" + prose + "Results\n" + rows + "\nConclusions\n"
                                + prose)
                        .name())
                .isEqualTo("report");
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
