package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFaultsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rechnung Nr. 2026-0815 vom 14.03.2026 Kd.-Nr. K4711 GmbH & Co. KG USt-IdNr. DE123456789 Menge 12 Stk à 3,50 € = 42,00 €",
                "Invoice No. INV-2041/A4 SKU AB1C-X2 HTML5 4x100 mm 20% of m2 A4 paper, e-mail: sales@example.com www.example.com/a1b2",
                "Facture n° F2026-17 à régler sous 30 jours, l'acompte d'hier est déduit ; TVA 20 % : 16,00 € TTC y compris",
                "Faktura nr FV/12/2026 z dnia 14.03.2026 w PLN i o wartości brutto 1 234,56 zł, zapłata do 30 dni",
                "iPad PayPal McDonald 802.11ac USB3 Wi-Fi H2O CO2 B2B 3M 1st 2nd Q4 mp3 are words that an office writes every day"
            })
    void findsFewInWhatPeopleWrite(String text) {
        assertThat(TextFaults.share(page(text))).isLessThan(0.08);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lnvo1ce Nurnber: INV-2O417 T0tal arn0unt d ue 96.OO Tha~k you f or y our or der l ast inv0ice",
                "Rech|nung Nurnmer 2O26 G esarnt betr ag S teu3r netto z u zah1en b innen v ierzehn T agen ohne A bzug"
            })
    void findsManyInWhatPoorOcrLeaves(String text) {
        assertThat(TextFaults.many(page(text))).isTrue();
    }

    @Test
    void saysNothingOfAFewWords() {
        assertThat(TextFaults.many(page("T0tal arn0unt d ue"))).isFalse();
    }

    private static Page page(String text) {
        List<Word> words = Arrays.stream(text.split(" ", -1))
                .map(word -> new Word(word, new Box(1, 0, 0, 0.1, 0.1)))
                .toList();
        return new Page(1, 595, 842, List.of(words));
    }
}
