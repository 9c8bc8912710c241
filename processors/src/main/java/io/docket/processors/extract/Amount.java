package io.docket.processors.extract;

import io.docket.processors.document.Box;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number in a line.
 *
 * @param value as printed, with its sign
 * @param currency ISO 4217 when a symbol or code stands beside it, else empty
 * @param decimals digits behind the decimal separator
 * @param percent whether a percent sign follows
 * @param digits where its first digit stands in the line's text
 * @param start in the line's text
 * @param end in the line's text
 */
record Amount(
        TextLine line,
        BigDecimal value,
        String currency,
        int decimals,
        boolean percent,
        int digits,
        int start,
        int end) {

    /** Returns whether it is written as money is: two decimals or a currency, and no percentage. */
    boolean isMoney() {
        return !percent && (decimals == 2 || !currency.isEmpty());
    }

    Box box() {
        return line.box(start, end);
    }

    /** Returns a decimal string with two places. */
    String money() {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
