package io.docket.processors.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.LineItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class InvoiceRulesTest {
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry(Invoice.VENDOR_NAME, "Werkstatt Nord GmbH"),
            Map.entry(Invoice.VAT_ID, "DE123456789"),
            Map.entry(Invoice.INVOICE_NUMBER, "R-17"),
            Map.entry(Invoice.INVOICE_DATE, "2026-03-02"),
            Map.entry(Invoice.DUE_DATE, "2026-03-16"),
            Map.entry(Invoice.CURRENCY, "EUR"),
            Map.entry(Invoice.NET_AMOUNT, "546.90"),
            Map.entry(Invoice.TAX_AMOUNT, "103.91"),
            Map.entry(Invoice.TOTAL_AMOUNT, "650.81"),
            Map.entry(Invoice.IBAN, "DE89 3704 0044 0532 0130 00"),
            Map.entry(Invoice.PAYMENT_STATUS, "unpaid"));

    @Test
    void findsNothingInAGoodInvoice() {
        assertThat(check(GOOD, List.of(line("500.00"), line("46.90")))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "edited-fields.csv", numLinesToSkip = 1, delimiter = '|', nullValues = "-")
    void judgesAnEditedField(
            String field,
            @Nullable String value,
            @Nullable String code,
            @Nullable Severity severity,
            @Nullable String message) {
        List<Finding> findings = check(with(field, value), List.of());

        assertThat(findings)
                .isEqualTo(
                        code == null || severity == null || message == null
                                ? List.of()
                                : List.of(new Finding(code, severity, 0, field, message)));
    }

    @Test
    void comparesTheLinesWithNetOrTotal() {
        assertThat(check(GOOD, List.of(line("600.81"), line("50.00")))).isEmpty();
        assertThat(check(GOOD, List.of(line("600.81"), line(null)))).isEmpty();
        assertThat(check(GOOD, List.of(line("500.00"), line("50.00"))))
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple("LINES_MISMATCH", "Lines sum up to 550.00, but net says 546.90"));
    }

    @Test
    void asksForALookAtAnUnsureValueOnly() {
        List<Field> fields = List.of(
                new Field(Invoice.INVOICE_NUMBER, "R-17", 0.79, null),
                new Field(Invoice.CURRENCY, "EUR", 0.8, null),
                new Field(Invoice.DUE_DATE, null, 0, null));

        assertThat(new InvoiceRules().check(new Invoice(fields, List.of())))
                .containsExactly(new Finding(
                        "LOW_CONFIDENCE",
                        Severity.WARNING,
                        0,
                        Invoice.INVOICE_NUMBER,
                        "Invoice number \"R-17\" is only 79 % sure"));
    }

    private static LineItem line(@Nullable String amount) {
        return new LineItem("Work", null, null, amount, null);
    }

    private static Map<String, String> with(String field, @Nullable String value) {
        Map<String, String> values = new HashMap<>(GOOD);
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return values;
    }

    private static List<Finding> check(Map<String, String> values, List<LineItem> lines) {
        List<Field> fields = Invoice.FIELDS.stream()
                .map(name -> new Field(name, values.get(name), 1, null))
                .toList();
        return new InvoiceRules().check(new Invoice(fields, lines));
    }
}
