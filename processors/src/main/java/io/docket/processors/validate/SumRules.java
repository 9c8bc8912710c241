package io.docket.processors.validate;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.LineItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks values against each other; says nothing where one of them is missing or malformed. */
final class SumRules {
    /** What rounding the tax may do to a total. */
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private SumRules() {}

    static void check(Invoice invoice, List<Finding> findings) {
        Optional<BigDecimal> net = amount(invoice, Invoice.NET_AMOUNT);
        Optional<BigDecimal> total = amount(invoice, Invoice.TOTAL_AMOUNT);
        amount(invoice, Invoice.TAX_AMOUNT).ifPresent(tax -> {
            if (net.isPresent() && total.isPresent()) {
                checkTotal(net.get(), tax, total.get(), findings);
            }
        });
        checkLines(invoice, net, total, findings);
        checkDates(invoice, findings);
    }

    private static void checkTotal(BigDecimal net, BigDecimal tax, BigDecimal total, List<Finding> findings) {
        BigDecimal sum = net.add(tax);
        if (!near(sum, total, CENT)) {
            String message = "Net " + net.toPlainString() + " + tax " + tax.toPlainString() + " = "
                    + sum.toPlainString() + ", but the total says " + total.toPlainString();
            findings.add(new Finding("TOTAL_MISMATCH", Severity.WARNING, 0, Invoice.TOTAL_AMOUNT, message));
        }
    }

    /** Lines may show amounts before or after tax; each line may be rounded by half a cent. */
    private static void checkLines(
            Invoice invoice, Optional<BigDecimal> net, Optional<BigDecimal> total, List<Finding> findings) {
        List<LineItem> lines = invoice.lineItems();
        Optional<BigDecimal> sum = sum(lines).map(amount -> amount.add(invoice.adjustment()));
        if (lines.isEmpty() || sum.isEmpty() || (net.isEmpty() && total.isEmpty())) {
            return;
        }
        BigDecimal rounding = CENT.multiply(BigDecimal.valueOf(Math.max(1, lines.size() / 2)));
        boolean matches = net.filter(amount -> near(sum.get(), amount, rounding))
                        .isPresent()
                || total.filter(amount -> near(sum.get(), amount, rounding)).isPresent();
        if (!matches) {
            String adjusted = invoice.adjustment().signum() == 0 ? "" : " with charges and allowances";
            String message = "Lines sum up to " + sum.get().toPlainString() + adjusted + ", but "
                    + net.map(amount -> "net says " + amount.toPlainString())
                            .or(() -> total.map(amount -> "the total says " + amount.toPlainString()))
                            .orElseThrow();
            String field = net.isPresent() ? Invoice.NET_AMOUNT : Invoice.TOTAL_AMOUNT;
            findings.add(new Finding("LINES_MISMATCH", Severity.WARNING, 0, field, message));
        }
    }

    private static void checkDates(Invoice invoice, List<Finding> findings) {
        Optional<String> date = invoice.value(Invoice.INVOICE_DATE).filter(SumRules::isDate);
        Optional<String> due = invoice.value(Invoice.DUE_DATE).filter(SumRules::isDate);
        // ISO 8601 dates sort as text.
        if (date.isPresent() && due.isPresent() && due.get().compareTo(date.get()) < 0) {
            String message = "Due " + due.get() + " is before the invoice date " + date.get();
            findings.add(new Finding("DATE_ORDER", Severity.WARNING, 0, Invoice.DUE_DATE, message));
        }
    }

    private static boolean isDate(String text) {
        return FieldForms.check(Invoice.DUE_DATE, text) == null;
    }

    private static Optional<BigDecimal> amount(Invoice invoice, String name) {
        return invoice.value(name).flatMap(Amounts::parse);
    }

    /** Returns the sum of the lines; empty when one shows no amount. */
    private static Optional<BigDecimal> sum(List<LineItem> lines) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (LineItem line : lines) {
            String amount = line.amount();
            Optional.ofNullable(amount).flatMap(Amounts::parse).ifPresent(amounts::add);
        }
        return amounts.size() == lines.size()
                ? Optional.of(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private static boolean near(BigDecimal one, BigDecimal other, BigDecimal by) {
        return one.subtract(other).abs().compareTo(by) <= 0;
    }
}
