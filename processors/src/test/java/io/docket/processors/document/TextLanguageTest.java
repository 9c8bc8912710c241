package io.docket.processors.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eng|Invoice number 12, please pay the total amount within 30 days",
                "deu|Rechnungsdatum 14.03.2026, zahlbar innerhalb von 14 Tagen ohne Abzug",
                "deu|Bitte uberweisen Sie den Betrag bis zum 1. April auf unser Konto",
                "fra|Facture du 14 mars, montant total TTC a payer par virement",
                "nld|Factuurdatum 14 maart, te betalen binnen 30 dagen onder vermelding van het nummer",
                "ita|Fattura del 14 marzo, totale imponibile e imposta, pagamento con bonifico",
                "spa|Fecha de la factura, base imponible y forma de pago",
                "por|Fatura emitida em 14 de marco, valor total com IVA e data de vencimento",
                "pol|Faktura VAT, data wystawienia i termin platnosci, do zaplaty razem",
                "ces|Faktura, datum splatnosti a celkem k uhrade prevodem",
                "ell|Το ενοίκιο καταβάλλεται την πρώτη ημέρα του μήνα",
                "rus|Арендная плата вносится первого числа; ёмкость бака 50 л, это всё",
                "ukr|Орендна плата сплачується першого дня кожного місяця",
                "bel|Арэндная плата ўносіцца першага дня",
                "srp|Закупнина се плаћа првог дана у месецу",
                "bul|Наемът се плаща на първия ден от месеца",
                "heb|דמי השכירות משולמים בראשון לחודש",
                "ara|يدفع الإيجار في اليوم الأول من الشهر",
                "fas|اجاره در روز اول هر ماه پرداخت می‌گردد",
                "urd|کرایہ ہر مہینے کی پہلی تاریخ کو ادا ہوتا ہے",
                "zho|租金应在每月的第一天支付。",
                "jpn|家賃は毎月一日に支払う。",
                "kor|임대료는 매월 첫째 날에 지불한다",
                "tha|ค่าเช่าชำระในวันแรกของเดือน",
                "deu|Die Rechnung von ООО Ромашка ist bis zum 1. April zu zahlen",
                "eng|12,50 EUR 1234 IBAN",
                "eng|''"
            })
    void tellsTheLanguageOfAPaper(String language, String text) {
        assertThat(TextLanguage.of(text)).isEqualTo(language);
    }
}
