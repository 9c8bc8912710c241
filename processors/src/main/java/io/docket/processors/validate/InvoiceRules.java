package io.docket.processors.validate;

import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.Invoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Checks one invoice for its reviewer. Errors: REQUIRED_FIELD_MISSING, INVALID_DATE, INVALID_AMOUNT, INVALID_CURRENCY,
 * INVALID_PAYMENT_STATUS. Warnings: LOW_CONFIDENCE, TOTAL_MISMATCH, LINES_MISMATCH, DATE_ORDER, IBAN_CHECKSUM,
 * VAT_ID_FORMAT.
 */
public final class InvoiceRules {
    /** Less confidence is a LOW_CONFIDENCE warning, except for the payment status, which is known elsewhere. */
    private static final double SURE = 0.8;

    /** Returns the findings in the order of the fields, then those that concern several; none when all is well. */
    public List<Finding> check(Invoice invoice) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : invoice.fields()) {
            checkField(field, findings);
        }
        SumRules.check(invoice, findings);
        return findings;
    }

    private static void checkField(Field field, List<Finding> findings) {
        String value = field.value();
        if (value == null || value.isBlank()) {
            if (Invoice.REQUIRED.contains(field.name())) {
                String message = "No " + words(field.name()) + " was found, and an invoice needs one";
                findings.add(new Finding("REQUIRED_FIELD_MISSING", Severity.ERROR, 0, field.name(), message));
            }
            return;
        }
        Finding malformed = FieldForms.check(field.name(), value);
        if (malformed != null) {
            findings.add(malformed);
        } else if (field.confidence() < SURE && !field.name().equals(Invoice.PAYMENT_STATUS)) {
            String message = String.format(
                    Locale.ROOT, "%s \"%s\" is only %.0f %% sure", sentence(field), value, 100 * field.confidence());
            findings.add(new Finding("LOW_CONFIDENCE", Severity.WARNING, 0, field.name(), message));
        }
    }

    private static String sentence(Field field) {
        String words = words(field.name());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String words(String name) {
        return name.replace('_', ' ').replace("iban", "IBAN").replace("vat id", "VAT id");
    }
}
