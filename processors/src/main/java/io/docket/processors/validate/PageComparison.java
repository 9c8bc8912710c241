package io.docket.processors.validate;

import io.docket.processors.document.Field;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Finding.Severity;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares what an electronic invoice states with what the pages around it show to people. A value counts as shown when it
 * stands anywhere on them in a usual notation; one that does not, while the page reader is sure of another, is a mismatch:
 * a reader that is wrong must not accuse the sender.
 */
public final class PageComparison {
    /** The code of its findings. */
    public static final String MISMATCH = "EINVOICE_MISMATCH";

    private static final List<String> COMPARED =
            List.of(Invoice.INVOICE_NUMBER, Invoice.INVOICE_DATE, Invoice.TOTAL_AMOUNT, Invoice.VAT_ID, Invoice.IBAN);

    private static final double SURE = 0.8;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,'’ \\u00a0\\u202f]*");
    private static final Pattern DECIMALS = Pattern.compile("(.*)[.,](\\d{2})");

    private final String text;
    private final String compact;
    private final Invoice shown;

    private PageComparison(List<Page> pages, Invoice shown) {
        StringBuilder all = new StringBuilder();
        pages.forEach(page -> all.append(page.text()).append('\n'));
        this.text = all.toString();
        this.compact = compact(text);
        this.shown = shown;
    }

    /**
     * Returns a finding for each value that the pages show differently.
     *
     * @param shown what was read from the pages
     */
    public static List<Finding> compare(Invoice stated, List<Page> pages, Invoice shown) {
        PageComparison comparison = new PageComparison(pages, shown);
        List<Finding> findings = new ArrayList<>();
        for (Field field : stated.fields()) {
            if (COMPARED.contains(field.name()) && field.value() != null) {
                comparison.differing(field.name(), field.value()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> differing(String name, String stated) {
        return shown.fields().stream()
                .filter(field -> field.name().equals(name) && field.confidence() >= SURE)
                .flatMap(field -> Stream.ofNullable(field.value()))
                .filter(value -> !isShown(name, stated) && !compact(stated).equals(compact(value)))
                .map(value -> new Finding(
                        MISMATCH,
                        Severity.WARNING,
                        0,
                        name,
                        "The XML states \"" + stated + "\", and the page shows \"" + value + "\""))
                .findFirst();
    }

    private boolean isShown(String name, String stated) {
        return switch (name) {
            case Invoice.TOTAL_AMOUNT -> showsAmount(stated);
            case Invoice.INVOICE_DATE -> showsDate(stated);
            default -> compact.contains(compact(stated));
        };
    }

    private boolean showsAmount(String stated) {
        BigDecimal wanted = new BigDecimal(stated).abs();
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            Matcher decimals = DECIMALS.matcher(numbers.group().strip());
            if (decimals.matches()
                    && new BigDecimal(digits(decimals.group(1)) + "." + decimals.group(2)).compareTo(wanted) == 0) {
                return true;
            }
        }
        return wanted.stripTrailingZeros().scale() <= 0
                && compact.contains(wanted.toBigInteger().toString());
    }

    private static String digits(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? "0" : digits;
    }

    /** In digits; a month in words is what the page reader is for. */
    private boolean showsDate(String stated) {
        String[] parts = stated.split("-", -1);
        if (parts.length != 3) {
            return true;
        }
        String year = "(?:" + parts[0] + "|" + parts[0].substring(2) + ")";
        String month = "0?" + Integer.parseInt(parts[1]);
        String day = "0?" + Integer.parseInt(parts[2]);
        String gap = "[./\\- ]{1,2}";
        return Pattern.compile("(?<!\\d)(?:" + day + gap + month + gap + year + "|" + month + gap + day + gap + year
                        + "|" + parts[0] + gap + month + gap + day + "|" + String.join("", parts) + ")(?!\\d)")
                .matcher(text)
                .find();
    }

    private static String compact(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }
}
