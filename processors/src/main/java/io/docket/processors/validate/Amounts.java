package io.docket.processors.validate;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads amounts as they are normalised: decimal strings with a point. */
final class Amounts {
    /** Longer ones are no money, and BigDecimal takes quadratic time for them. */
    private static final int MAX_LENGTH = 20;

    private Amounts() {}

    /** Returns the number; empty for anything but a sign, digits and a point, so for exponents as well. */
    static Optional<BigDecimal> parse(String text) {
        boolean plain = text.length() <= MAX_LENGTH
                && CellSyntax.isNumber(text)
                && text.indexOf('e') < 0
                && text.indexOf('E') < 0;
        return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
