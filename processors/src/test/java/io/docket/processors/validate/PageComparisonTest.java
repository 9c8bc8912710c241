package io.docket.processors.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Box;
import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageComparisonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total_amount   | 1234.50    | Total 1.234,50 EUR",
                "total_amount   | 1234.50    | Total 1 234,50",
                "total_amount   | 1234.50    | CHF 1'234.50",
                "total_amount   | 1234.00    | Total 1234 EUR",
                "invoice_date   | 2026-02-03 | Date 03.02.2026",
                "invoice_date   | 2026-02-03 | Date 3. 2. 2026",
                "invoice_date   | 2026-02-03 | Date 2/3/2026",
                "invoice_date   | 2026-02-03 | Date 03.02.26",
                "invoice_number | R-2026/7   | Invoice R - 2026 / 7",
                "iban           | DE02120300000000202051 | IBAN DE02 1203 0000 0000 2020 51",
                "vat_id         | DE136695976 | VAT DE 136 695 976"
            })
    void findsAValueInTheNotationsOfPages(String field, String stated, String page) {
        assertThat(compare(field, stated, page, "something else", 1)).isEmpty();
    }

    @Test
    void tellsBothValuesWhenThePageShowsAnother() {
        assertThat(compare(Invoice.TOTAL_AMOUNT, "963.11", "Total 963,12", "963.12", 1))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(PageComparison.MISMATCH);
                    assertThat(finding.field()).isEqualTo(Invoice.TOTAL_AMOUNT);
                    assertThat(finding.message()).isEqualTo("The XML states \"963.11\", and the page shows \"963.12\"");
                });
    }

    @Test
    void accusesNobodyWhenThePageReaderIsNotSure() {
        assertThat(compare(Invoice.IBAN, "DE02120300000000202051", "IBAN below", "FR7630006000011234567890189", 0.5))
                .isEmpty();
    }

    @Test
    void comparesNothingThatIsNotShown() {
        assertThat(compare(Invoice.DUE_DATE, "2026-03-05", "in 30 days", "2026-03-06", 1))
                .isEmpty();
    }

    private static List<Finding> compare(String field, String stated, String page, String shown, double confidence) {
        List<Word> words = Arrays.stream(page.split(" ", -1))
                .map(word -> new Word(word, new Box(1, 0.1, 0.1, 0.1, 0.01)))
                .toList();
        return PageComparison.compare(
                new Invoice(List.of(new Field(field, stated, 1, null)), List.of()),
                List.of(new Page(1, 595, 842, List.of(words))),
                new Invoice(List.of(new Field(field, shown, confidence, null)), List.of()));
    }
}
