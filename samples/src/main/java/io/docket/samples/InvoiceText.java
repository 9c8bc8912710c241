package io.docket.samples;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sample invoice's words, dates and amounts as they stand on paper in its language. */
final class InvoiceText {
    /** Something with a word beside or above it. */
    record Entry(String label, String value) {}

    private final SampleInvoice invoice;
    private final Labels labels;

    InvoiceText(SampleInvoice invoice) {
        this.invoice = invoice;
        labels = new Labels(invoice.get("language"));
    }

    SampleInvoice invoice() {
        return invoice;
    }

    String label(String key) {
        return labels.get(key);
    }

    String vendor() {
        return invoice.get("vendor");
    }

    List<String> vendorAddress() {
        return List.of(invoice.get("street"), invoice.get("city"));
    }

    List<String> customer() {
        return List.of(invoice.get("customer").split(", ", 3));
    }

    Entry number(String label) {
        return new Entry(label(label), invoice.get("number"));
    }

    Entry date(String label) {
        return new Entry(label(label), date(invoice.date()));
    }

    Optional<Entry> due() {
        return invoice.due().map(due -> new Entry(label("due"), date(due)));
    }

    /** Returns number, date and due date. */
    List<Entry> references() {
        List<Entry> entries = new ArrayList<>(List.of(number("number"), date("date")));
        due().ifPresent(entries::add);
        return entries;
    }

    Optional<Entry> vatId() {
        return invoice.vatId().map(id -> new Entry(label("vat"), id.startsWith("CHE") ? swiss(id) : id));
    }

    Optional<Entry> iban() {
        return invoice.iban().map(iban -> new Entry("IBAN", iban));
    }

    List<Entry> vatIdAndIban() {
        List<Entry> entries = new ArrayList<>();
        vatId().ifPresent(entries::add);
        iban().ifPresent(entries::add);
        return entries;
    }

    /** Returns position, description, quantity, unit price and amount of each line. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : invoice.items()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    item.description(),
                    number(item.quantity(), "0.###"),
                    number(item.price()),
                    number(item.amount())));
        }
        return rows;
    }

    /** Returns net, tax and total, then what was paid of it and what is left; nothing is due when all was paid. */
    List<Entry> totals(String totalLabel) {
        String taxLabel = label(invoice.get("country").equals("US") ? "tax.us" : "tax");
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(label("net"), money(invoice.net())));
        entries.add(new Entry(taxLabel + " " + number(invoice.rate(), "0.###") + " %", money(invoice.tax())));
        entries.add(new Entry(label(isPaid() ? "total" : totalLabel), money(invoice.total())));
        invoice.deposit().ifPresent(deposit -> {
            entries.add(new Entry(label("deposit"), money(deposit.negate())));
            entries.add(new Entry(label("balance"), money(invoice.total().subtract(deposit))));
        });
        return entries;
    }

    private boolean isPaid() {
        return invoice.get("status").equals("paid");
    }

    /** Returns what the vendor says about the payment. */
    String request() {
        return switch (invoice.get("status")) {
            case "paid" -> label(invoice.receipt() ? "paid.card" : "paid");
            case "overdue" -> label("overdue");
            default ->
                String.format(Locale.ROOT, label("please"), invoice.days().orElse(0));
        };
    }

    String money(BigDecimal amount) {
        String money = invoice.get("money").replace("#", number(amount.abs()));
        return amount.signum() < 0 ? "-" + money : money;
    }

    String number(BigDecimal amount) {
        return number(amount, "#,##0.00");
    }

    private String number(BigDecimal number, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean english =
                invoice.get("language").equals("en") && !invoice.get("country").equals("CH");
        boolean swiss = invoice.get("country").equals("CH");
        boolean french = invoice.get("language").equals("fr");
        symbols.setDecimalSeparator(english || swiss ? '.' : ',');
        symbols.setGroupingSeparator(swiss ? '\'' : english ? ',' : french ? ' ' : '.');
        return new DecimalFormat(pattern, symbols).format(number);
    }

    private String swiss(String id) {
        return id.replaceAll("CHE(...)(...)(...)", "CHE-$1.$2.$3 ") + label("vat.swiss");
    }

    private String date(LocalDate date) {
        Locale locale = Locale.forLanguageTag(invoice.get("language"));
        return DateTimeFormatter.ofPattern(invoice.get("date format"), locale).format(date);
    }
}
