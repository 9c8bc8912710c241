package io.docket.processors.codes;

import io.docket.processors.document.Invoice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The code on invoices of Saudi Arabia (ZATCA, Security Features Implementation Standards 1.2, section 4): tags in base64. */
final class ZatcaInvoice {
    private static final int SELLER = 1;
    private static final int VAT_ID = 2;
    private static final int TIME = 3;
    private static final int TOTAL = 4;
    private static final int TAX = 5;
    private static final int DATE_LENGTH = 10;
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d.*";

    private ZatcaInvoice() {}

    static Optional<Stated> read(String text) {
        Map<Integer, String> tags = tags(text);
        if (!tags.keySet().containsAll(List.of(SELLER, VAT_ID, TIME, TOTAL, TAX))) {
            return Optional.empty();
        }
        String time = tags.getOrDefault(TIME, "");
        return Optional.of(new Stated()
                .with(Invoice.VENDOR_NAME, tags.getOrDefault(SELLER, ""))
                .with(Invoice.VAT_ID, tags.getOrDefault(VAT_ID, ""))
                .with(Invoice.INVOICE_DATE, time.matches(DATE) ? time.substring(0, DATE_LENGTH) : "")
                .withAmount(Invoice.TOTAL_AMOUNT, tags.getOrDefault(TOTAL, ""))
                .withAmount(Invoice.TAX_AMOUNT, tags.getOrDefault(TAX, "")));
    }

    /** Returns the texts by their tags: one byte each for the tag and the length before every text. */
    private static Map<Integer, String> tags(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
        Map<Integer, String> tags = new TreeMap<>();
        int at = 0;
        while (at + 2 <= bytes.length) {
            int length = bytes[at + 1] & 0xff;
            if (at + 2 + length > bytes.length) {
                return Map.of();
            }
            tags.put(bytes[at] & 0xff, new String(bytes, at + 2, length, StandardCharsets.UTF_8));
            at += 2 + length;
        }
        return tags;
    }
}
