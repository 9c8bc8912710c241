package io.docket.processors.codes;

import io.docket.processors.document.AccountNumber;
import io.docket.processors.document.Invoice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code on a Swiss QR-bill (SIX, Implementation Guidelines QR-bill 2.3, section 4), with the billing information of
 * Swico (S1) where there is some.
 */
final class SwissQrBill {
    private static final int IBAN = 3;
    private static final int CREDITOR = 5;
    private static final int AMOUNT = 18;
    private static final int CURRENCY = 19;
    private static final int BILLING = 31;
    private static final String SWICO = "//S1/";
    /** A slash that stands within a value is written with a backslash before. */
    private static final Pattern PAIR = Pattern.compile("(\\d\\d)/((?:\\\\.|[^/\\\\])*)");

    private SwissQrBill() {}

    static Optional<Stated> read(String text) {
        List<String> lines = CodeLines.of(text);
        if (!lines.get(0).equals("SPC") || lines.size() <= CURRENCY || !AccountNumber.isIban(lines.get(IBAN))) {
            return Optional.empty();
        }
        Stated stated = new Stated()
                .withIban(lines.get(IBAN))
                .with(Invoice.VENDOR_NAME, lines.get(CREDITOR))
                .withAmount(Invoice.TOTAL_AMOUNT, lines.get(AMOUNT))
                .with(Invoice.CURRENCY, lines.get(CURRENCY));
        if (lines.size() > BILLING && lines.get(BILLING).startsWith(SWICO)) {
            bill(lines.get(BILLING).substring(SWICO.length()), stated);
        }
        return Optional.of(stated);
    }

    private static void bill(String swico, Stated stated) {
        Map<String, String> values = new TreeMap<>();
        Matcher pair = PAIR.matcher(swico);
        while (pair.find()) {
            values.putIfAbsent(pair.group(1), pair.group(2).replaceAll("\\\\(.)", "$1"));
        }
        stated.with(Invoice.INVOICE_NUMBER, values.getOrDefault("10", ""));
        stated.with(Invoice.INVOICE_DATE, date(values.getOrDefault("11", "")));
        String vat = values.getOrDefault("30", "").replaceAll("\\D", "");
        stated.with(Invoice.VAT_ID, vat.length() == 9 ? "CHE" + vat : "");
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text, DateTimeFormatter.ofPattern("yyMMdd")).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
