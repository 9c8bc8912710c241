package io.docket.processors.codes;

import io.docket.processors.document.Field;
import io.docket.processors.document.PageCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an invoice says in a QR code that is made for payment or for tax offices. */
public final class PaymentCodes {
    private PaymentCodes() {}

    /**
     * Returns the fields that a code states, each with its value as {@link Field} describes; none for a code of another
     * use, or one that is damaged.
     */
    public static List<Field> fields(PageCode code) {
        return Stream.of(SwissQrBill.read(code.text()), EpcPayment.read(code.text()), ZatcaInvoice.read(code.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(stated -> stated.fields(code.box()))
                .orElse(List.of());
    }
}
