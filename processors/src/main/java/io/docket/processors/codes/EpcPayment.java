package io.docket.processors.codes;

import io.docket.processors.document.AccountNumber;
import io.docket.processors.document.Invoice;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** The code of a credit transfer ("Giro code", EPC069-12). */
final class EpcPayment {
    private static final int NAME = 5;
    static final int IBAN = 6;
    private static final int AMOUNT = 7;
    private static final String EURO = "EUR";

    private static final int CHARSET = 2;
    /** By their numbers in the code, from 1. */
    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-4",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-10",
            "ISO-8859-15");

    private EpcPayment() {}

    /**
     * Returns the charset that a code names for itself; empty for other codes, and for UTF-8, which many name and do not write.
     *
     * @param text read in any charset that has ASCII
     */
    static Optional<Charset> charset(String text) {
        List<String> lines = CodeLines.of(text);
        if (!lines.get(0).equals("BCD")
                || lines.size() <= CHARSET
                || !lines.get(CHARSET).matches("[2-8]")) {
            return Optional.empty();
        }
        String name = CHARSETS.get(Integer.parseInt(lines.get(CHARSET)) - 1);
        // Java has no charset for the languages of the Baltic and the North (8859-10).
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    static Optional<Stated> read(String text) {
        List<String> lines = CodeLines.of(text);
        if (!lines.get(0).equals("BCD") || lines.size() <= IBAN || !AccountNumber.isIban(lines.get(IBAN))) {
            return Optional.empty();
        }
        Stated stated = new Stated().with(Invoice.VENDOR_NAME, lines.get(NAME)).withIban(lines.get(IBAN));
        String amount = lines.size() > AMOUNT ? lines.get(AMOUNT) : "";
        if (amount.startsWith(EURO)) {
            stated.withAmount(Invoice.TOTAL_AMOUNT, amount.substring(EURO.length()))
                    .with(Invoice.CURRENCY, EURO);
        }
        return Optional.of(stated);
    }
}
