package io.docket.processors.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.docket.processors.document.Box;
import io.docket.processors.document.Field;
import io.docket.processors.document.PageCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentCodesTest {
    private static final Box BOX = new Box(1, 0.1, 0.7, 0.2, 0.14);

    @Test
    void readsASwissBillWithItsBillingInformation() {
        String bill = String.join(
                "\r\n",
                List.of(
                        "SPC",
                        "0200",
                        "1",
                        "CH4431999123000889012",
                        "S",
                        "Robert Schneider AG",
                        "Rue du Lac",
                        "1268",
                        "2501",
                        "Biel",
                        "CH",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "1949.75",
                        "CHF",
                        "S",
                        "Pia Rutschmann",
                        "Marktgasse",
                        "28",
                        "9400",
                        "Rorschach",
                        "CH",
                        "QRR",
                        "210000000003139471430009017",
                        "Order of 15.06.2020",
                        "EPD",
                        "//S1/10/10201\\/409/11/190512/20/1400.000-53/30/106017086/32/7.7"));

        assertThat(values(bill))
                .containsExactly(
                        entry("iban", "CH4431999123000889012"),
                        entry("vendor_name", "Robert Schneider AG"),
                        entry("total_amount", "1949.75"),
                        entry("currency", "CHF"),
                        entry("invoice_number", "10201/409"),
                        entry("invoice_date", "2019-05-12"),
                        entry("vat_id", "CHE106017086"));
    }

    @Test
    void readsASwissBillWithoutAnAmount() {
        String bill = String.join(
                "\n",
                List.of(
                        "SPC",
                        "0200",
                        "1",
                        "CH5800791123000889012",
                        "S",
                        "Verein",
                        "Weg",
                        "1",
                        "3000",
                        "Bern",
                        "CH",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "CHF"));

        assertThat(values(bill)).containsOnlyKeys("iban", "vendor_name", "currency");
    }

    @Test
    void readsACreditTransfer() {
        String transfer =
                "BCD\n002\n1\nSCT\nBFSWDE33BER\nGrünwald GmbH\nDE02120300000000202051\nEUR85.6\n\n\n2026-0815";

        assertThat(values(transfer))
                .containsExactly(
                        entry("vendor_name", "Grünwald GmbH"),
                        entry("iban", "DE02120300000000202051"),
                        entry("total_amount", "85.60"),
                        entry("currency", "EUR"));
    }

    /** What readers of banks take all the same, by the reports of those who sent such codes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFBCD\n002\n1\nSCT\n\nGr\u00fcnwald\nDE02120300000000202051\nEUR1085.60",
                "\nBCD \n002\n1\nSCT\n\nGr\u00fcnwald\nde02120300000000202051\nEUR1085,60\n\n\n",
                "BCD\r001\r1\rINST\rBFSWDE33BER\rGr\u00fcnwald\rDE02 1203 0000 0000 2020 51\rEUR 1'085.6\r"
            })
    void readsACreditTransferThatBreaksSmallRules(String transfer) {
        assertThat(values(transfer))
                .containsExactly(
                        entry("vendor_name", "Gr\u00fcnwald"),
                        entry("iban", "DE02120300000000202051"),
                        entry("total_amount", "1085.60"),
                        entry("currency", "EUR"));
    }

    @Test
    void readsTheCodeOfTheSaudiTaxOffice() {
        assertThat(values(zatca("شركة", "310122393500003", "2022-04-25T15:30:00Z", "1000.00", "150.00")))
                .containsExactly(
                        entry("vendor_name", "شركة"),
                        entry("vat_id", "310122393500003"),
                        entry("invoice_date", "2022-04-25"),
                        entry("total_amount", "1000.00"),
                        entry("tax_amount", "150.00"));
    }

    @Test
    void saysWhereTheCodeStands() {
        List<Field> fields =
                PaymentCodes.fields(new PageCode("BCD\n002\n1\nSCT\n\nGrünwald\nDE02120300000000202051\nEUR1", BOX));

        assertThat(fields).allSatisfy(field -> assertThat(field.box()).isEqualTo(BOX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/pay?iban=DE02120300000000202051",
                "BCD\n002\n1\nSCT\n\nGrünwald\nDE02120300000000202052\nEUR1",
                "BCD\n002\n1\nSCT",
                "SPC\n0200\n1\nCH4431999123000889013",
                "SPC",
                "AQ==",
                "AQVIZWw=",
                " "
            })
    void statesNothingForACodeOfAnotherUseOrWithAWrongNumber(String text) {
        assertThat(PaymentCodes.fields(new PageCode(text, BOX))).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoAmount() {
        assertThat(values(zatca("S", "3", "soon", "-1", "1e9"))).containsOnlyKeys("vendor_name", "vat_id");
    }

    private static String zatca(String... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < values.length; i++) {
            byte[] value = values[i].getBytes(StandardCharsets.UTF_8);
            bytes.write(i + 1);
            bytes.write(value.length);
            bytes.writeBytes(value);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        PaymentCodes.fields(new PageCode(text, BOX))
                .forEach(field -> values.put(field.name(), String.valueOf(field.value())));
        return values;
    }
}
