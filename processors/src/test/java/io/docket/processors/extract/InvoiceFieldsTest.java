package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Field;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.Page;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceFieldsTest {
    private final InvoiceFields fields = new InvoiceFields();

    /** Each NAME.txt in invoices/ is a page of typewriter text, NAME.expected.txt what is read from it. */
    @ParameterizedTest
    @MethodSource("invoices")
    void readsInvoicesOfManyLayoutsAndLanguages(String name) throws Exception {
        Invoice invoice = fields.read(TestPages.of(Files.readString(folder().resolve(name + ".txt"))));

        assertThat(print(invoice)).isEqualTo(Files.readString(folder().resolve(name + ".expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("invoices")
    void takesThemForInvoices(String name) throws Exception {
        assertThat(fields.looksLikeInvoice(TestPages.of(Files.readString(folder().resolve(name + ".txt")))))
                .isTrue();
    }

    static Stream<String> invoices() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected.txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void returnsEveryFieldInOrderEvenForAnEmptyPage() {
        Invoice invoice = fields.read(List.of(new Page(1, 595, 842, List.of())));

        assertThat(invoice.fields()).extracting(Field::name).isEqualTo(Invoice.FIELDS);
        assertThat(invoice.value(Invoice.TOTAL_AMOUNT)).isEmpty();
        assertThat(invoice.value(Invoice.PAYMENT_STATUS)).hasValue("unknown");
    }

    @Test
    void returnsNoValuesForNoPages() {
        assertThat(fields.read(List.of()).value(Invoice.INVOICE_NUMBER)).isEmpty();
    }

    @Test
    void readsValueBesideItsLabel() {
        assertThat(value("Invoice No: 123", Invoice.INVOICE_NUMBER)).isEqualTo("123");
    }

    @Test
    void readsValueBelowItsLabel() {
        assertThat(value("Invoice No    Date\nA-17          2024-05-06", Invoice.INVOICE_NUMBER))
                .isEqualTo("A-17");
    }

    @Test
    void readsValueGluedToItsLabel() {
        assertThat(value("Fälligkeitsdatum16.09.2026", Invoice.DUE_DATE)).isEqualTo("2026-09-16");
    }

    @Test
    void readsItemsOfReceiptsWithoutAHeader() {
        Invoice receipt = fields.read(TestPages.of("Apple cake\n  2 x 4.20     8.40\nTotal  8.40"));

        assertThat(receipt.lineItems()).singleElement().satisfies(item -> {
            assertThat(item.description()).isEqualTo("Apple cake");
            assertThat(item.quantity()).isEqualTo("2");
            assertThat(item.amount()).isEqualTo("8.40");
        });
    }

    @Test
    void boxesTheWordsOfTheValue() {
        Box box = Objects.requireNonNull(
                field("Due date:  3 March 2024  x", Invoice.DUE_DATE).box());

        assertThat(box.x()).isCloseTo(0.11, within(1e-9));
        assertThat(box.width()).isCloseTo(0.12, within(1e-9));
    }

    @Test
    void doesNotTakeTheBuyersTaxNumberForTheSellers() {
        String text = "Acme GmbH\nBill to:\nCustomer AG\nUSt-IdNr. DE136695976\n";

        assertThat(field(text, Invoice.VAT_ID).value()).isNull();
    }

    @Test
    void doesNotTakeTheOpenBalanceForTheTotal() {
        String text = "Total  100.00\nPaid  40.00\nBalance due  60.00";

        assertThat(value(text, Invoice.TOTAL_AMOUNT)).isEqualTo("100.00");
        assertThat(value(text, Invoice.PAYMENT_STATUS)).isEqualTo("partial");
    }

    @Test
    void doesNotTakePaymentsOfTheBillBeforeForItsOwn() {
        String text = "Previous balance  80.00\nPayments  -80.00\nTotal  100.00";

        assertThat(value(text, Invoice.PAYMENT_STATUS)).isEqualTo("unknown");
    }

    @Test
    void isSurerOfAmountsThatAddUp() {
        double alone = field("Total  120.00", Invoice.TOTAL_AMOUNT).confidence();
        double agreed = field("Net  100.00\nVAT 20%  20.00\nTotal  120.00", Invoice.TOTAL_AMOUNT)
                .confidence();

        assertThat(alone).isLessThan(0.9);
        assertThat(agreed).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void isLessSureOfADateThatReadsTwoWays() {
        double open = field("Invoice date: 03/04/2024", Invoice.INVOICE_DATE).confidence();
        double closed = field("Invoice date: 03/04/2024\nDelivery: 25/03/2024", Invoice.INVOICE_DATE)
                .confidence();

        assertThat(open).isLessThan(0.9);
        assertThat(closed).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void letsOtherDatesDecideTheOrderOfDayAndMonth() {
        assertThat(value("Invoice date: 03/04/2024\nDue date: 03/25/2024", Invoice.INVOICE_DATE))
                .isEqualTo("2024-03-04");
        assertThat(value("Invoice date: 03/04/2024\nDue date: 25/05/2024", Invoice.INVOICE_DATE))
                .isEqualTo("2024-04-03");
    }

    @Test
    void trustsAnAccountOnlyWhenItsCheckDigitsFit() {
        assertThat(field("IBAN DE89 3704 0044 0532 0130 00", Invoice.IBAN).confidence())
                .isGreaterThan(0.9);
        assertThat(field("IBAN DE88 3704 0044 0532 0130 00", Invoice.IBAN).confidence())
                .isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 € | 1234.56",
                "$1,234.56 | 1234.56",
                "1 234,56 EUR | 1234.56",
                "CHF 1'234.56 | 1234.56",
                "£0.50 | 0.50",
                "1.234.567,89 | 1234567.89",
                "€ 12,- | 12.00",
                "-5.00 | -5.00"
            })
    void readsAmountsWithAnySeparators(String printed, String value) {
        assertThat(value("Total  " + printed, Invoice.TOTAL_AMOUNT)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-06 | 2024-05-06",
                "6.5.24 | 2024-05-06",
                "6. Mai 2024 | 2024-05-06",
                "May 6, 2024 | 2024-05-06",
                "6th May 2024 | 2024-05-06",
                "6 mei 2024 | 2024-05-06",
                "6 de mayo de 2024 | 2024-05-06",
                "1er août 2024 | 2024-08-01",
                "06-MAY-2024 | 2024-05-06",
                "6 maggio 2024 | 2024-05-06"
            })
    void readsDatesInManyForms(String printed, String value) {
        assertThat(value("Invoice date: " + printed, Invoice.INVOICE_DATE)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "PAID, paid",
        "OVERDUE, overdue",
        "Balance due  0.00, paid",
        "Balance due  50.00, unpaid",
        "Amount paid  50.00, paid",
        "Thank you, unknown"
    })
    void readsThePaymentStatusFromWordsAndAmounts(String line, String status) {
        assertThat(value("Invoice 7\nTotal  50.00\n" + line, Invoice.PAYMENT_STATUS))
                .isEqualTo(status);
    }

    @Test
    void doesNotTakeAReportForAnInvoice() {
        String report = "Annual report\nInvoices were paid on time, a total of 12.50 million.\nMarch 2023\n";

        assertThat(fields.looksLikeInvoice(TestPages.of(report))).isFalse();
    }

    /** OCR garbles labels, and not everybody writes cents. */
    @ParameterizedTest
    @ValueSource(strings = {"""
                INVOICE
                Invoice No: 124567      Date: 04/05/2022
                Description      Quantity      Price      Amount
                Paper, white         2          500        1000
                T0tai d;e                                  1000
                """, """
                FACTURE DE VENTE
                Facture # EM01596573-7      Date: 20/06/2026
                TVA 18 %      9.000
                Total:      132.000
                """})
    void takesAPageThatCallsItselfAnInvoiceForOneWithoutAReadableTotal(String text) {
        assertThat(fields.looksLikeInvoice(TestPages.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Delivery note
                Invoice No: 124567      Date: 04/05/2022
                Description      Quantity
                Paper, white         2
                """, """
                Dear Sir or Madam,
                please find the invoice number 124567 of 4 May 2022 enclosed. It is due on 4 June 2022,
                with a discount of 2 % until then. Tax is included.
                """})
    void doesNotTakeAPageAboutAnInvoiceForOne(String text) {
        assertThat(fields.looksLikeInvoice(TestPages.of(text))).isFalse();
    }

    @Test
    void doesNotTakeALongDocumentForAnInvoice() {
        Page page = TestPages.of("Invoice No 1\nDate 2024-01-01\nTotal  1.00\nVAT  0.20")
                .get(0);
        List<Page> pages = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> pages.add(page));

        assertThat(fields.looksLikeInvoice(pages)).isFalse();
    }

    @Test
    void endsInTimeOnALineWithoutEnd() {
        String line = "Total 1.00 VAT 2.00 Net 3.00 IBAN DE89 ".repeat(5_000);

        assertThat(fields.read(TestPages.of((line + "\n").repeat(20))).fields()).hasSize(Invoice.FIELDS.size());
    }

    private Field field(String text, String name) {
        return fields.read(TestPages.of(text)).fields().get(Invoice.FIELDS.indexOf(name));
    }

    private String value(String text, String name) {
        return String.valueOf(field(text, name).value());
    }

    private static String print(Invoice invoice) {
        String values = invoice.fields().stream()
                .map(field -> field.name() + " = " + field.value())
                .collect(Collectors.joining("\n"));
        String items = invoice.lineItems().stream()
                .map(item -> "item = "
                        + String.join(
                                " | ",
                                item.description(),
                                String.valueOf(item.quantity()),
                                String.valueOf(item.unitPrice()),
                                String.valueOf(item.amount())))
                .collect(Collectors.joining("\n"));
        return values + "\n" + items + "\n";
    }

    private static Path folder() throws URISyntaxException {
        URL url = Objects.requireNonNull(InvoiceFieldsTest.class.getResource("invoices"));
        return Path.of(url.toURI());
    }
}
