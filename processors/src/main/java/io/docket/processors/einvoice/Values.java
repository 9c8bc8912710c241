package io.docket.processors.einvoice;

import io.docket.processors.document.Invoice;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of an invoice's fields in the form that records have; one that has another form stays as it stands. */
final class Values {
    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[TZ+-].*)?");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");
    private static final int MAX_DIGITS = 40;

    private final Map<String, @Nullable String> values = new HashMap<>();

    Map<String, @Nullable String> all() {
        return values;
    }

    Values text(String field, Optional<String> text) {
        text.ifPresent(value -> values.put(field, value));
        return this;
    }

    Values date(String field, Optional<String> text) {
        return text(field, text.map(Values::date));
    }

    Values amount(String field, Optional<String> text) {
        return text(field, text.map(Values::amount));
    }

    Values vatId(Optional<String> text) {
        return text(Invoice.VAT_ID, text.map(id -> id.replaceAll("\\s", "")));
    }

    /** Takes what is called an IBAN, whether it is one or not: a reviewer has to see it. */
    Values iban(Optional<String> text) {
        return text(Invoice.IBAN, text.map(Values::account));
    }

    static boolean isIban(String account) {
        return IBAN.matcher(account(account)).matches();
    }

    private static String account(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Notes that nothing is left to be paid of a total that is not zero. */
    Values paid(Optional<String> total, Optional<String> due) {
        Optional<BigDecimal> whole = total.flatMap(Values::number);
        Optional<BigDecimal> rest = due.flatMap(Values::number);
        if (whole.isPresent() && whole.get().signum() != 0 && rest.isPresent()) {
            values.put(Invoice.PAYMENT_STATUS, rest.get().signum() == 0 ? "paid" : "unpaid");
        }
        return this;
    }

    /** Returns the amount in the currency of the invoice; a second total is in that of the accounts (BT-111). */
    static Optional<String> inCurrency(Stream<XmlElement> amounts, Optional<String> currency) {
        return amounts.filter(amount -> isIn(Optional.of(amount), currency))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** Returns whether an amount is in this currency, as far as both are stated. */
    static boolean isIn(Optional<XmlElement> amount, Optional<String> currency) {
        Optional<String> own = amount.map(found -> found.attribute("currencyID"));
        return currency.isEmpty() || own.isEmpty() || own.equals(currency);
    }

    static List<String> texts(Stream<XmlElement> elements) {
        return elements.map(XmlElement::text).filter(text -> !text.isEmpty()).toList();
    }

    /** As XML Schema writes booleans. */
    static boolean isTrue(Optional<String> text) {
        return text.filter(value -> value.equals("true") || value.equals("1")).isPresent();
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > MAX_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** With two places at least and all that it has, never rounded. */
    static String amount(String text) {
        return number(text)
                .filter(number -> number.scale() < MAX_DIGITS && number.precision() - number.scale() < MAX_DIGITS)
                .map(number -> number.setScale(Math.max(2, number.scale())).toPlainString())
                .orElse(text);
    }

    /** As ISO 8601 without a time; CII writes 20260131 (UN/EDIFACT 2379, format 102). */
    private static String date(String text) {
        Matcher date = DATE.matcher(text);
        return date.matches() ? date.group(1) + "-" + date.group(2) + "-" + date.group(3) : text;
    }
}
