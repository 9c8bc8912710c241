package io.docket.processors.validate;

import io.docket.processors.document.AccountNumber;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.VatId;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks how a single value is written. */
final class FieldForms {
    private static final DateFormat ISO_DATE = new DateFormat("%Y-%m-%d");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PAYMENT_STATES = Set.of("unpaid", "paid", "partial", "overdue", "unknown");

    private FieldForms() {}

    /** Returns what is wrong with a value's form; null when nothing is. */
    static @Nullable Finding check(String name, String value) {
        return switch (name) {
            case Invoice.INVOICE_DATE, Invoice.DUE_DATE ->
                ISO_DATE.matches(value) ? null : error("INVALID_DATE", name, value, "is not a date like 2026-01-31");
            case Invoice.NET_AMOUNT, Invoice.TAX_AMOUNT, Invoice.TOTAL_AMOUNT ->
                Amounts.parse(value).isPresent()
                        ? null
                        : error("INVALID_AMOUNT", name, value, "is not an amount like 1234.56");
            case Invoice.CURRENCY ->
                CURRENCIES.contains(value)
                        ? null
                        : error("INVALID_CURRENCY", name, value, "is not a currency code of ISO 4217 like EUR");
            case Invoice.PAYMENT_STATUS ->
                PAYMENT_STATES.contains(value)
                        ? null
                        : error(
                                "INVALID_PAYMENT_STATUS",
                                name,
                                value,
                                "is not unpaid, paid, partial, overdue or unknown");
            case Invoice.IBAN ->
                AccountNumber.isIban(value)
                        ? null
                        : warning("IBAN_CHECKSUM", name, value, "fails the checksum of account numbers");
            case Invoice.VAT_ID ->
                VatId.hasKnownForm(value)
                        ? null
                        : warning("VAT_ID_FORMAT", name, value, "does not have the form of its country's VAT ids");
            default -> null;
        };
    }

    private static Finding error(String code, String name, String value, String what) {
        return new Finding(code, Severity.ERROR, 0, name, "\"" + value + "\" " + what);
    }

    private static Finding warning(String code, String name, String value, String what) {
        return new Finding(code, Severity.WARNING, 0, name, "\"" + value + "\" " + what);
    }
}
