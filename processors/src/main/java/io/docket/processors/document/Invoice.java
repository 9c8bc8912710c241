package io.docket.processors.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What was read from an invoice.
 *
 * @param fields exactly one for each of {@link #FIELDS}, in that order
 * @param lineItems in page order; empty when none were recognised
 * @param adjustment what charges and allowances for the whole document add to the sum of the lines; zero when none are
 *     known
 */
public record Invoice(List<Field> fields, List<LineItem> lineItems, BigDecimal adjustment) {
    public static final String VENDOR_NAME = "vendor_name";
    public static final String VAT_ID = "vat_id";
    public static final String INVOICE_NUMBER = "invoice_number";
    public static final String INVOICE_DATE = "invoice_date";
    public static final String DUE_DATE = "due_date";
    public static final String CURRENCY = "currency";
    public static final String NET_AMOUNT = "net_amount";
    public static final String TAX_AMOUNT = "tax_amount";
    public static final String TOTAL_AMOUNT = "total_amount";
    public static final String IBAN = "iban";
    public static final String PAYMENT_STATUS = "payment_status";

    /** All field names in the order in which a reviewer reads them. */
    public static final List<String> FIELDS = List.of(
            VENDOR_NAME,
            VAT_ID,
            INVOICE_NUMBER,
            INVOICE_DATE,
            DUE_DATE,
            CURRENCY,
            NET_AMOUNT,
            TAX_AMOUNT,
            TOTAL_AMOUNT,
            IBAN,
            PAYMENT_STATUS);

    /** Fields without which an invoice cannot be finalized. */
    public static final List<String> REQUIRED =
            List.of(VENDOR_NAME, INVOICE_NUMBER, INVOICE_DATE, TOTAL_AMOUNT, CURRENCY);

    /** One whose charges and allowances are not known. */
    public Invoice(List<Field> fields, List<LineItem> lineItems) {
        this(fields, lineItems, BigDecimal.ZERO);
    }

    /** Returns the value of a field; empty when the document does not say. */
    public Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Field::value);
    }
}
