package io.docket.processors.codes;

import io.docket.processors.document.AccountNumber;
import io.docket.processors.document.Invoice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The code of a credit transfer ("Giro code", EPC069-12). */
final class EpcPayment {
    private static final int NAME = 5;
    private static final int IBAN = 6;
    private static final int AMOUNT = 7;
    private static final String EURO = "EUR";

    private EpcPayment() {}

    static Optional<Stated> read(String text) {
        List<String> lines = Arrays.asList(text.split("\r\n|\n|\r", -1));
        if (!lines.get(0).equals("BCD") || lines.size() <= IBAN || !AccountNumber.isIban(lines.get(IBAN))) {
            return Optional.empty();
        }
        Stated stated = new Stated()
                .with(Invoice.VENDOR_NAME, lines.get(NAME))
                .with(Invoice.IBAN, lines.get(IBAN).replace(" ", ""));
        String amount = lines.size() > AMOUNT ? lines.get(AMOUNT) : "";
        if (amount.startsWith(EURO)) {
            stated.withAmount(Invoice.TOTAL_AMOUNT, amount.substring(EURO.length()))
                    .with(Invoice.CURRENCY, EURO);
        }
        return Optional.of(stated);
    }
}
