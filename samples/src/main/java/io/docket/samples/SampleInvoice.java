package io.docket.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is true of one sample invoice, before a layout shows it. */
final class SampleInvoice {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, String> row;
    private final List<Item> items;
    private final @Nullable String iban;
    private final @Nullable String vatId;

    SampleInvoice(Map<String, String> row) {
        this.row = row;
        items = Item.list(get("items"));
        CheckDigits numbers = new CheckDigits(get("vendor").hashCode());
        iban = receipt() ? null : numbers.iban(get("country"));
        vatId = numbers.vatId(get("country"));
    }

    static List<SampleInvoice> all() {
        return TextTable.read("invoices.tsv").stream().map(SampleInvoice::new).toList();
    }

    String get(String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    List<Item> items() {
        return items;
    }

    /** A receipt's prices have the tax in them. */
    boolean receipt() {
        return get("layout").equals("RECEIPT");
    }

    LocalDate date() {
        return LocalDate.parse(get("date"));
    }

    Optional<Integer> days() {
        return Optional.of(get("days")).filter(days -> !days.isEmpty()).map(Integer::valueOf);
    }

    Optional<LocalDate> due() {
        return days().map(date()::plusDays);
    }

    BigDecimal rate() {
        return new BigDecimal(get("rate"));
    }

    BigDecimal net() {
        return receipt() ? sum().subtract(tax()) : sum();
    }

    BigDecimal tax() {
        BigDecimal tax = sum().multiply(rate());
        BigDecimal base = receipt() ? HUNDRED.add(rate()) : HUNDRED;
        return tax.divide(base, 2, RoundingMode.HALF_UP);
    }

    BigDecimal total() {
        return receipt() ? sum() : sum().add(tax());
    }

    /** Half of the total, on an invoice that is partly paid. */
    Optional<BigDecimal> deposit() {
        return get("status").equals("partial")
                ? Optional.of(total().divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN))
                : Optional.empty();
    }

    Optional<String> iban() {
        return Optional.ofNullable(iban);
    }

    Optional<String> vatId() {
        return Optional.ofNullable(vatId);
    }

    /** Returns the fields as {@code processors} names and normalises them. */
    String expectedJson() {
        Json json = new Json()
                .put("kind", "invoice")
                .put("language", get("language"))
                .put("vendor_name", get("vendor"))
                .put("vat_id", vatId)
                .put("invoice_number", get("number"))
                .put("invoice_date", get("date"))
                .put("due_date", due().map(LocalDate::toString).orElse(null))
                .put("currency", get("currency"))
                .put("net_amount", net().toPlainString())
                .put("tax_amount", tax().toPlainString())
                .put("total_amount", total().toPlainString())
                .put("iban", iban().map(text -> text.replace(" ", "")).orElse(null))
                .put("payment_status", get("status"));
        return json.putAll("line_items", items.stream().map(SampleInvoice::json).toList())
                .toString();
    }

    private BigDecimal sum() {
        return items.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Json json(Item item) {
        return new Json()
                .put("description", item.description())
                .put("quantity", item.quantity().toPlainString())
                .put("unit_price", item.price().toPlainString())
                .put("amount", item.amount().toPlainString());
    }
}
